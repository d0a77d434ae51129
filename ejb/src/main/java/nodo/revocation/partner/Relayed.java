package nodo.revocation.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of relaying a message.
 *
 * @param taken whether the receiver took it
 * @param orRefuse throws the refusal that its sender is told; does nothing if it was taken
 * @param events the journal's lines of the answer
 */
public record Relayed(boolean taken, Runnable orRefuse, List<JournalEvent> events) {

    public Relayed {
        events = List.copyOf(events);
    }
}
