package nodo.notice;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What names one accepted closePayment, inside the node only: the touchpoint's transactionId need not be unique.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record CloseId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CloseId {
        Text.requireMatch("close id", value, FORM);
    }

    /** Whether a text has the form of an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** An id that was never given before: a random UUID without its hyphens. */
    public static CloseId fresh() {
        return new CloseId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
