package nodo.notice.partner;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.partner.PartnerCall;
import nodo.journal.JournalEvent;
import nodo.wire.codec.SoapReader;

/**
 * A question to a station: its bytes are made, its journal line is written, it is ready to be sent once.
 *
 * @param query which operation of which station
 * @param timeout how long the station may take in all
 * @param call what to send; none if the station has no address for the service
 * @param events the journal's line of the request, if it will be sent
 * @param reader of the answers of the station's interface
 * @param answer the operation's wire answer; any other is no answer to this question
 * @param telling what a valid answer says; an IllegalArgumentException means that it says nothing usable
 * @param <T> what a positive answer says
 */
public record StationRequest<T>(
        StationQuery query,
        Duration timeout,
        Optional<PartnerCall> call,
        List<JournalEvent> events,
        SoapReader reader,
        Class<?> answer,
        Function<Object, StationReply<T>> telling) {}
