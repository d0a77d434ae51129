package nodo.revocation.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of relaying a message.
 *
 * @param arrival whether the receiver has it
 * @param orRefuse throws the refusal that its sender is told; does nothing if it was taken
 * @param events the journal's lines of the answer
 */
public record Relayed(Arrival arrival, Runnable orRefuse, List<JournalEvent> events) {

    public Relayed {
        events = List.copyOf(events);
    }

    /** Whether the receiver has a message. */
    public enum Arrival {
        /** It took the message. */
        TAKEN,
        /** It says that it had the message before. */
        REPEATED,
        /** It refused the message. */
        REFUSED,
        /** It did not see the message. */
        UNSEEN,
        /** It may have the message. */
        UNKNOWN
    }
}
