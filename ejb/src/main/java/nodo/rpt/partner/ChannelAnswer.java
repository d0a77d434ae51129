package nodo.rpt.partner;

import java.util.List;
import nodo.journal.JournalEvent;

/**
 * What came of calling a channel, and the journal's line of it.
 *
 * @param reply what the PSP said
 * @param events the line to write in the transaction that the reply leads to
 * @param <T> what a positive answer says
 */
public record ChannelAnswer<T>(ChannelReply<T> reply, List<JournalEvent> events) {

    public ChannelAnswer {
        events = List.copyOf(events);
    }
}
