package nodo.touchpoint.partner;

import java.util.List;
import nodo.exchange.partner.PartnerCall;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.JournalEvent;

/**
 * A result that is ready to be sent once.
 *
 * @param link names this exchange with the touchpoint
 * @param sessions what the message is about: the keys of each session
 * @param call what to send
 * @param events the journal's lines of the request, one for each session
 */
public record ResultRequest(EventLink link, List<EventKeys> sessions, PartnerCall call, List<JournalEvent> events) {

    public ResultRequest {
        sessions = List.copyOf(sessions);
        events = List.copyOf(events);
    }
}
