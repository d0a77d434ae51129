package nodo.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * What an event belongs together with.
 *
 * @param exchange names one exchange: a request and its answer, and the changes of state that they made
 * @param cause the inbound exchange in whose course this one happened, for a call to a partner
 */
public record EventLink(UUID exchange, Optional<UUID> cause) {

    /** An exchange that nothing of ours caused. */
    public static EventLink of(UUID exchange) {
        return new EventLink(exchange, Optional.empty());
    }

    /** A new exchange in the course of this one. */
    public EventLink causing(UUID call) {
        return new EventLink(call, Optional.of(cause.orElse(exchange)));
    }
}
