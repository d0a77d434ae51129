package nodo.touchpoint.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of a notification, and the journal's lines of it.
 *
 * @param reply what the PSP said
 * @param events the lines to write in the transaction that the reply leads to, one for each session
 */
public record NotifyAnswer(NotifyReply reply, List<JournalEvent> events) {

    public NotifyAnswer {
        events = List.copyOf(events);
    }
}
