package nodo.rpt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.AnswerContent;
import nodo.exchange.partner.FailureCodes;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.registry.Channel;
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

    /** How each code begins that a PSP may say of an RPT that it was sent; which one it is, is its own affair. */
    private static final String CODES_OF_PSPS = "CANALE_";

    private static final FailureCodes CODES = FailureCodes.OF_CHANNELS;

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
        return request.call()
                .map(call -> ask(request, call))
                .orElseGet(() -> new ChannelAnswer<>(failed(CODES.inactive(), Trace.UNSEEN), List.of()));
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
        return failed(CODES.of(answer), Trace.of(answer));
    }

    private <T> ChannelReply<T> read(ChannelRequest<T> request, PartnerAnswer.Answered answered) {
        AnswerContent content = AnswerContent.of(answered, reader, request.answer());
        if (content instanceof AnswerContent.Valid valid) {
            return told(request, valid.payload());
        }
        // A creditor hears this, which is not to read what a PSP's answer says.
        return content instanceof AnswerContent.Unusable unusable
                ? unusable(unusable.discreet())
                : failed(CODES.inactive(), Trace.TURNED_AWAY);
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
        return Optional.ofNullable(answer.getFault()).flatMap(Channels::whole).map(ChannelReply.Declined::new);
    }

    /** The refusal of an item that a fault of a list is, if it is whole and its code one of a PSP. */
    public static Optional<ChannelReply.DeclinedItem> declinedItem(FaultBean fault) {
        OptionalInt serial = fault.getSerial() == null ? OptionalInt.empty() : OptionalInt.of(fault.getSerial());
        return whole(fault)
                .filter(whole -> whole.code().startsWith(CODES_OF_PSPS))
                .map(whole -> new ChannelReply.DeclinedItem(serial, whole));
    }

    private static Optional<OriginalFault> whole(FaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }

    /** An answer that came and says nothing usable. */
    public static <T> ChannelReply<T> unusable(String detail) {
        return new ChannelReply.Failed<>(CODES.unusable(), detail, Trace.PERHAPS_SEEN);
    }

    private static <T> ChannelReply<T> failed(FaultCode code, Trace trace) {
        return new ChannelReply.Failed<>(code, code.text(), trace);
    }
}
