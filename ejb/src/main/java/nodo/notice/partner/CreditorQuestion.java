package nodo.notice.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nodo.journal.JournalEvent;

/**
 * A question to a creditor, ready to be put once: to its station, or to the deputy in the station's place.
 *
 * @param request the question as the station would get it
 * @param deputy what the deputy says, if one can be asked
 * @param inStandIn whether the deputy is asked, and the station is not
 * @param <T> what a positive answer says
 */
public record CreditorQuestion<T>(
        StationRequest<T> request, Optional<Supplier<StationReply<T>>> deputy, boolean inStandIn) {

    /** A question that only the station itself can answer. */
    public static <T> CreditorQuestion<T> toStation(StationRequest<T> request) {
        return new CreditorQuestion<>(request, Optional.empty(), false);
    }

    static <T> CreditorQuestion<T> withDeputy(
            StationRequest<T> request, Supplier<StationReply<T>> deputy, boolean inStandIn) {
        return new CreditorQuestion<>(request, Optional.of(deputy), inStandIn);
    }

    /** The journal's lines of what will be sent. */
    public List<JournalEvent> events() {
        return inStandIn ? List.of() : request.events();
    }

    /** How long the answer may take in all. */
    public Duration timeout() {
        return request.timeout();
    }
}
