package nodo.touchpoint.partner;

import java.util.List;
import java.util.Optional;
import nodo.exchange.partner.PartnerCall;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.JournalEvent;

/**
 * A notification that is ready to be sent once, or that cannot be.
 *
 * @param link names this exchange with the PSP
 * @param sessions what the message is about: the keys of each session
 * @param call what to send; none if there is an obstacle
 * @param obstacle why it cannot be sent
 * @param events the journal's lines of the request, if it will be sent: one for each session, so that each session's
 *     story is whole
 */
public record NotifyRequest(
        EventLink link,
        List<EventKeys> sessions,
        Optional<PartnerCall> call,
        Optional<NotifyReply.NotSent> obstacle,
        List<JournalEvent> events) {

    public NotifyRequest {
        sessions = List.copyOf(sessions);
        events = List.copyOf(events);
    }
}
