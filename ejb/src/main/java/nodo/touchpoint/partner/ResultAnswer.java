package nodo.touchpoint.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of sending a result, and the journal's lines of it.
 *
 * @param reply what the touchpoint said
 * @param events the lines to write in the transaction that the reply leads to, one for each session
 */
public record ResultAnswer(ResultReply reply, List<JournalEvent> events) {

    public ResultAnswer {
        events = List.copyOf(events);
    }
}
