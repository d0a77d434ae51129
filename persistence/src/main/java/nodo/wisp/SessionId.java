package nodo.wisp;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What names a session: idSession in addresses, idPagamento for the payment manager.
 *
 * @param value a random UUID
 */
public record SessionId(UUID value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** An id that was never given before. */
    public static SessionId fresh() {
        return new SessionId(UUID.randomUUID());
    }

    /** Reads an id; empty if the text is none, so that no session has it. */
    public static Optional<SessionId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
