package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.AnswerContent;
import nodo.exchange.partner.FailureCodes;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.PartnerFaults;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.journal.JournalEvent;
import nodo.registry.Station;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.CtResponse;
import nodo.wire.common.StOutcome;

/**
 * Calls stations over paForNode or, if they speak the classic model, over its services, and tells what came of it by one
 * table (flows-notice §4).
 *
 * <p>A request is written, and its journal line made, before it is sent, so that no message leaves without a trace.
 */
@ApplicationScoped
public class Stations {

    /** The largest answer that is read, 1 MiB as for inbound requests. */
    private static final int LARGEST_ANSWER = 1 << 20;

    /** An intent must outlive the wait for its partner. */
    private static final Duration LONGEST_WAIT = Exchanges.LEASE.minusSeconds(5);

    private static final FailureCodes CODES = FailureCodes.OF_STATIONS;

    private final Gateway gateway;
    private final JournalLines lines;
    private final SoapWriter writer = SoapWriter.of(WireService.PA_FOR_NODE);
    private final SoapReader reader = SoapReader.ofAnswers(WireService.PA_FOR_NODE);

    @Inject
    public Stations(Gateway gateway, JournalLines lines) {
        this.gateway = gateway;
        this.lines = lines;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Stations() {
        this(null, null);
    }

    /**
     * Makes a request of the notice model ready.
     *
     * @param query which operation of which station
     * @param payload the wire request
     * @param answer the wire answer of the operation
     * @param reading what a valid OK answer says; throws IllegalArgumentException if it says nothing usable
     */
    public <R extends CtResponse, T> StationRequest<T> request(
            StationQuery query, Object payload, Class<R> answer, Function<R, T> reading) {
        Optional<PartnerCall> call = call(
                query,
                query.station().endpoints().paForNode(),
                writer.write(payload, query.station().connection().soapPrefixes()));
        return new StationRequest<>(
                query,
                timeout(query),
                call,
                events(query, call),
                reader,
                answer,
                wire -> told(answer.cast(wire), reading));
    }

    /**
     * Makes a request of the classic model ready.
     *
     * @param query which operation of which station
     * @param service the service that has the operation
     * @param message its header and its body
     * @param answer the wire answer of the operation
     * @param telling what a valid answer says; throws IllegalArgumentException if it says nothing usable
     */
    public <R, T> StationRequest<T> classicRequest(
            StationQuery query,
            ClassicService service,
            ClassicMessage message,
            Class<R> answer,
            Function<R, StationReply<T>> telling) {
        byte[] envelope = service.writer()
                .write(
                        message.header(),
                        message.body(),
                        query.station().connection().soapPrefixes());
        return repetition(query, service, envelope, answer, telling);
    }

    /**
     * Makes a request of the classic model ready whose bytes are known.
     *
     * @param query which operation of which station
     * @param service the service that has the operation
     * @param envelope the exact message, not to be changed
     * @param answer the wire answer of the operation
     * @param telling what a valid answer says; throws IllegalArgumentException if it says nothing usable
     */
    public <R, T> StationRequest<T> repetition(
            StationQuery query,
            ClassicService service,
            byte[] envelope,
            Class<R> answer,
            Function<R, StationReply<T>> telling) {
        Optional<PartnerCall> call = call(query, service.address().apply(query.station()), envelope);
        return new StationRequest<>(
                query,
                timeout(query),
                call,
                events(query, call),
                service.reader(),
                answer,
                wire -> telling.apply(answer.cast(wire)));
    }

    private static Optional<PartnerCall> call(StationQuery query, Optional<URI> address, byte[] message) {
        Station station = query.station();
        return address.map(endpoint -> new PartnerCall(
                query.operation(),
                station.id(),
                endpoint,
                station.connection().headers(),
                message,
                timeout(query),
                LARGEST_ANSWER));
    }

    private List<JournalEvent> events(StationQuery query, Optional<PartnerCall> call) {
        return call.map(sent -> lines.calling(sent, query.link(), query.keys())).stream()
                .toList();
    }

    private static Duration timeout(StationQuery query) {
        Duration timeout = query.station().connection().timeout().orElse(query.timeout());
        return timeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : timeout;
    }

    /** Sends a request, once, with no transaction open. */
    public <T> StationAnswer<T> ask(StationRequest<T> request) {
        return request.call()
                .map(call -> ask(request, call))
                .orElseGet(() -> new StationAnswer<>(failed(CODES.inactive(), Trace.UNSEEN), List.of()));
    }

    private <T> StationAnswer<T> ask(StationRequest<T> request, PartnerCall call) {
        PartnerAnswer answer = gateway.call(call);
        StationReply<T> reply = reply(request, answer);
        StationQuery query = request.query();
        return new StationAnswer<>(
                reply, List.of(lines.heard(call, query.link(), query.keys(), answer, reply.faultCode())));
    }

    private static <T> StationReply<T> reply(StationRequest<T> request, PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Answered answered) {
            return read(request, answered);
        }
        return failed(CODES.of(answer), Trace.of(answer));
    }

    private static <T> StationReply<T> read(StationRequest<T> request, PartnerAnswer.Answered answered) {
        AnswerContent content = AnswerContent.of(answered, request.reader(), request.answer());
        if (content instanceof AnswerContent.Valid valid) {
            return told(request, valid.payload());
        }
        // A PSP hears this, and is not to read of a debtor what the answer says.
        return content instanceof AnswerContent.Unusable unusable
                ? unusable(unusable.discreet())
                : failed(CODES.inactive(), Trace.TURNED_AWAY);
    }

    private static <T> StationReply<T> told(StationRequest<T> request, Object payload) {
        try {
            return request.telling().apply(payload);
        } catch (IllegalArgumentException unusable) {
            return unusable(String.valueOf(unusable.getMessage()));
        }
    }

    /** OK without a fault, or KO with a whole one: everything else is no answer. */
    private static <R extends CtResponse, T> StationReply<T> told(R response, Function<R, T> reading) {
        Optional<CtFaultBean> fault = Optional.ofNullable(response.getFault());
        if (response.getOutcome() == StOutcome.OK) {
            return fault.isEmpty()
                    ? new StationReply.Given<>(reading.apply(response))
                    : unusable("outcome OK con fault");
        }
        return fault.flatMap(PartnerFaults::whole)
                .<StationReply<T>>map(StationReply.Declined::new)
                .orElseGet(() -> unusable("outcome KO senza un fault completo"));
    }

    /** An answer that came and says nothing usable. */
    public static <T> StationReply<T> unusable(String detail) {
        return new StationReply.Failed<>(CODES.unusable(), detail, Trace.PERHAPS_SEEN);
    }

    private static <T> StationReply<T> failed(FaultCode code, Trace trace) {
        return new StationReply.Failed<>(code, code.text(), trace);
    }
}
