package nodo.revocation.partner;

import java.util.List;
import java.util.function.Supplier;
import nodo.journal.JournalEvent;

/**
 * One message of a revocation, ready to be relayed once.
 *
 * @param events the journal's lines of the request
 * @param send sends it, with no transaction open
 */
public record Leg(List<JournalEvent> events, Supplier<Relayed> send) {

    public Leg {
        events = List.copyOf(events);
    }
}
