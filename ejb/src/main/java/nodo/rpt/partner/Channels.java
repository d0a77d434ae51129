package nodo.rpt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.xml.bind.JAXBElement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.registry.Channel;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapFault;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;
import nodo.wire.psppernodo.FaultBean;
import nodo.wire.psppernodo.Risposta;

/**
 * Calls channels over PspPerNodo, and tells what came of it by one table (flows-rpt 3.3).
 *
 * <p>A request is written, and its journal line made, before it is sent, so that no message leaves without a trace.
 */
@ApplicationScoped
public class Channels {

    /** The largest answer that is read, 1 MiB as for inbound requests. */
    private static final int LARGEST_ANSWER = 1 << 20;

    /** Whoever waits for the node waits 40 s (flows-rpt §15); the rest is for the node's own work. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(35);

    private static final int HTTP_OK = 200;

    /** How each code begins that a PSP may say of an RPT that it was sent; which one it is, is its own affair. */
    private static final String CODES_OF_PSPS = "CANALE_";

    private final Gateway gateway;
    private final JournalLines lines;
    private final SoapWriter writer = SoapWriter.of(WireService.PSP_PER_NODO);
    private final SoapReader reader = SoapReader.ofAnswers(WireService.PSP_PER_NODO);

    @Inject
    public Channels(Gateway gateway, JournalLines lines) {
        this.gateway = gateway;
        this.lines = lines;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Channels() {
        this(null, null);
    }

    /**
     * Makes a request ready.
     *
     * @param query which operation of which channel
     * @param payload the wire request
     * @param answer the wire answer of the operation
     * @param telling what a valid answer says; throws IllegalArgumentException if it says nothing usable
     */
    public <R, T> ChannelRequest<T> request(
            ChannelQuery query, Object payload, Class<R> answer, Function<R, ChannelReply<T>> telling) {
        Channel channel = query.channel();
        byte[] message = writer.write(payload, channel.connection().soapPrefixes());
        Optional<PartnerCall> call = channel.endpoints()
                .classic()
                .map(address -> new PartnerCall(
                        query.operation(),
                        channel.id(),
                        address,
                        channel.connection().headers(),
                        message,
                        timeout(channel),
                        LARGEST_ANSWER));
        return new ChannelRequest<>(
                query,
                call,
                call.map(sent -> lines.calling(sent, query.link(), query.keys())).stream()
                        .toList(),
                answer,
                wire -> telling.apply(answer.cast(wire)));
    }

    private static Duration timeout(Channel channel) {
        Duration timeout = channel.connection().timeout().orElse(ChannelQuery.TIMEOUT);
        return timeout.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : timeout;
    }

    /** Sends a request, once, with no transaction open. */
    public <T> ChannelAnswer<T> ask(ChannelRequest<T> request) {
        return request.call().map(call -> ask(request, call)).orElseGet(() -> {
            FaultCode code = FaultCode.PPT_CANALE_SERVIZIO_NONATTIVO;
            return new ChannelAnswer<>(new ChannelReply.Failed<>(code, code.text(), Trace.UNSEEN), List.of());
        });
    }

    private <T> ChannelAnswer<T> ask(ChannelRequest<T> request, PartnerCall call) {
        PartnerAnswer answer = gateway.call(call);
        ChannelReply<T> reply = reply(request, answer);
        ChannelQuery query = request.query();
        return new ChannelAnswer<>(
                reply, List.of(lines.heard(call, query.link(), query.keys(), answer, reply.faultCode())));
    }

    private <T> ChannelReply<T> reply(ChannelRequest<T> request, PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Answered answered) {
            return read(request, answered);
        }
        if (answer instanceof PartnerAnswer.Overloaded overloaded) {
            return keptBack(overloaded.reason());
        }
        FaultCode code = code(answer);
        return new ChannelReply.Failed<>(code, code.text(), Trace.of(answer));
    }

    private static FaultCode code(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Unreachable) {
            return FaultCode.PPT_CANALE_IRRAGGIUNGIBILE;
        }
        return answer instanceof PartnerAnswer.BrokenOff
                ? FaultCode.PPT_CANALE_ERRORE_RESPONSE
                : FaultCode.PPT_CANALE_TIMEOUT;
    }

    /** So many deadlines passed before that the circuit is open, or too many calls wait for the channel already. */
    private static <T> ChannelReply<T> keptBack(PartnerAnswer.Overloaded.Reason reason) {
        FaultCode code = reason == PartnerAnswer.Overloaded.Reason.BULKHEAD_FULL
                ? FaultCode.PPT_SUPERAMENTOSOGLIA
                : FaultCode.PPT_CANALE_INDISPONIBILE;
        return new ChannelReply.Failed<>(code, code.text(), Trace.KEPT_BACK);
    }

    /** A valid answer is read whatever its HTTP status (interop row 8). */
    private <T> ChannelReply<T> read(ChannelRequest<T> request, PartnerAnswer.Answered answered) {
        Reading reading = answered.charset()
                .map(charset -> reader.read(answered.body(), charset.name()))
                .orElseGet(() -> reader.read(answered.body()));
        if (reading instanceof Reading.Valid valid && request.answer().isInstance(content(valid))) {
            return told(request, content(valid));
        }
        if (answered.status() != HTTP_OK || isSoapFault(reading)) {
            FaultCode code = FaultCode.PPT_CANALE_SERVIZIO_NONATTIVO;
            return new ChannelReply.Failed<>(code, code.text(), Trace.TURNED_AWAY);
        }
        // A creditor hears this, which is not to read what a PSP's answer says; the journal has all of it.
        return unusable(
                reading instanceof Reading.Invalid invalid
                        ? invalid.discreetDescription()
                        : "risposta di un'altra operazione");
    }

    /** An answer whose type another one extends (pspInviaCarrelloRPTResponse) comes out of the binding in a wrapper. */
    private static Object content(Reading.Valid valid) {
        return valid.payload() instanceof JAXBElement<?> element ? element.getValue() : valid.payload();
    }

    private static boolean isSoapFault(Reading reading) {
        return reading instanceof Reading.Invalid invalid
                && invalid.root().filter(SoapFault.ROOT::equals).isPresent();
    }

    private static <T> ChannelReply<T> told(ChannelRequest<T> request, Object payload) {
        try {
            return request.telling().apply(payload);
        } catch (IllegalArgumentException unusable) {
            return unusable(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * What an answer says that has an outcome: OK without a fault, or KO with a whole one; everything else says nothing
     * (contracts of the classic model 0.10).
     *
     * @param answer the part that all answers begin with
     * @param outcome the text of esito
     * @param value what OK means
     */
    public static <T> ChannelReply<T> outcome(Risposta answer, String outcome, T value) {
        Optional<FaultBean> fault = Optional.ofNullable(answer.getFault());
        if ("OK".equals(outcome) && fault.isEmpty()) {
            return new ChannelReply.Given<>(value);
        }
        return "KO".equals(outcome)
                ? Channels.<T>declined(answer).orElseGet(() -> unusable("esito e fault non coerenti"))
                : unusable("esito e fault non coerenti");
    }

    /** The KO that an answer is, if it carries a whole fault. */
    public static <T> Optional<ChannelReply<T>> declined(Risposta answer) {
        return Optional.ofNullable(answer.getFault())
                .filter(Channels::isWhole)
                .map(Channels::original)
                .map(ChannelReply.Declined::new);
    }

    /** The refusal of an item that a fault of a list is, if it is whole and its code one of a PSP. */
    public static Optional<ChannelReply.DeclinedItem> declinedItem(FaultBean fault) {
        OptionalInt serial = fault.getSerial() == null ? OptionalInt.empty() : OptionalInt.of(fault.getSerial());
        return Optional.of(fault)
                .filter(Channels::isWhole)
                .filter(whole -> whole.getFaultCode().startsWith(CODES_OF_PSPS))
                .map(whole -> new ChannelReply.DeclinedItem(serial, original(whole)));
    }

    private static OriginalFault original(FaultBean fault) {
        return new OriginalFault(
                fault.getFaultCode(), fault.getFaultString(), Optional.ofNullable(fault.getDescription()));
    }

    /** Nothing is left blank that must be there (faults-rpt §1). */
    private static boolean isWhole(FaultBean fault) {
        return Stream.of(fault.getFaultCode(), fault.getFaultString(), fault.getId())
                .noneMatch(String::isBlank);
    }

    /** An answer that came and says nothing usable. */
    public static <T> ChannelReply<T> unusable(String detail) {
        return new ChannelReply.Failed<>(FaultCode.PPT_CANALE_ERRORE_RESPONSE, detail, Trace.PERHAPS_SEEN);
    }
}
