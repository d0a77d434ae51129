package nodo.touchpoint.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.Framing;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.touchpoint.Protocol;

/**
 * Tells the touchpoint how a close ended: sendPaymentResult, by the version of the closePayment.
 *
 * <p>Source: validation A.2. HTTP 200 is delivered, whatever the body; everything else is told again.
 */
@ApplicationScoped
public class Touchpoint {

    /** The touchpoint as a partner: its bulkhead, its circuit, its name in journal and outbox. */
    public static final String PARTNER = "paymentManager";

    private static final int LARGEST_ANSWER = 1 << 16;

    /** Looked for as text: an answer that is no JSON, or nested without end, is delivered like any other. */
    private static final Pattern KO = Pattern.compile("\"(outcome|esito)\"\\s*:\\s*\"KO\"");

    private final Gateway gateway;
    private final JournalLines lines;
    private final TouchpointSettings settings;

    @Inject
    public Touchpoint(Gateway gateway, JournalLines lines, TouchpointSettings settings) {
        this.gateway = gateway;
        this.lines = lines;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Touchpoint() {
        this(null, null, null);
    }

    /**
     * Prepares the message.
     *
     * @param base where the touchpoint listens (urls.paymentManager)
     * @param attempt names this exchange in the journal
     */
    public ResultRequest request(PaymentResult result, URI base, UUID attempt) {
        boolean first = result.closing().protocol() == Protocol.V1;
        JsonObject body = first ? ResultMapping.bodyV1(result) : ResultMapping.bodyV2(result);
        PartnerCall call = new PartnerCall(
                Framing.JSON,
                first ? "sendPaymentResult-v1" : "sendPaymentResult-v2",
                PARTNER,
                first ? ResultMapping.v1(base, settings.resultV1Path()) : ResultMapping.v2(base, result),
                Map.of(),
                body.toString().getBytes(StandardCharsets.UTF_8),
                settings.resultTimeout(),
                LARGEST_ANSWER);
        EventLink link = EventLink.of(attempt);
        List<EventKeys> sessions =
                result.payments().stream().map(payment -> keys(result, payment)).toList();
        return new ResultRequest(
                link,
                sessions,
                call,
                sessions.stream().map(keys -> lines.calling(call, link, keys)).toList());
    }

    private static EventKeys keys(PaymentResult result, NotifiedPayment payment) {
        return EventKeys.NONE
                .withPsp(result.closing().psp(), result.closing().channel())
                .withPosition(payment.position())
                .withToken(payment.token())
                .withPaymentType(result.closing().paymentMethod());
    }

    /** Sends a result, once, with no transaction open. */
    public ResultAnswer send(ResultRequest request) {
        PartnerCall call = request.call();
        PartnerAnswer answer = gateway.call(call);
        ResultReply reply = reply(answer);
        return new ResultAnswer(
                reply,
                request.sessions().stream()
                        .map(keys -> lines.heard(call, request.link(), keys, answer, reply.faultCode()))
                        .toList());
    }

    static ResultReply reply(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Answered answered) {
            return told(answered);
        }
        boolean tried = !(answer instanceof PartnerAnswer.Overloaded);
        return new ResultReply.Failed(kind(answer), answer.toString(), tried);
    }

    private static ResultReply told(PartnerAnswer.Answered answered) {
        if (!answered.isOk()) {
            return new ResultReply.Failed("HTTP_" + answered.status(), answered.toString(), true);
        }
        return saysKo(answered.body()) ? new ResultReply.Declined("HTTP 200, outcome KO") : new ResultReply.Delivered();
    }

    private static String kind(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Unreachable unreachable) {
            return unreachable.reason().name();
        }
        if (answer instanceof PartnerAnswer.BrokenOff brokenOff) {
            return brokenOff.reason().name();
        }
        return answer instanceof PartnerAnswer.Overloaded overloaded
                ? overloaded.reason().name()
                : "TIMED_OUT";
    }

    private static boolean saysKo(byte[] body) {
        return KO.matcher(new String(body, StandardCharsets.UTF_8)).find();
    }
}
