package nodo.rpt.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.partner.PartnerCall;
import nodo.journal.JournalEvent;

/**
 * A call of a channel: its bytes are made, its journal line is written, it is ready to be sent once.
 *
 * @param query which operation of which channel
 * @param call what to send; none if the channel has no address for the classic model
 * @param events the journal's line of the request, if it will be sent
 * @param answer the operation's wire answer; any other is no answer to this call
 * @param telling what a valid answer says; an IllegalArgumentException means that it says nothing usable
 * @param <T> what a positive answer says
 */
public record ChannelRequest<T>(
        ChannelQuery query,
        Optional<PartnerCall> call,
        List<JournalEvent> events,
        Class<?> answer,
        Function<Object, ChannelReply<T>> telling) {

    public ChannelRequest {
        events = List.copyOf(events);
    }
}
