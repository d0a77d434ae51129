package nodo.local.scenario;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nodo.local.client.Reply;
import nodo.local.client.SoapPort;
import nodo.local.client.Xml;
import nodo.local.ledger.OpenedSession;
import nodo.local.ledger.ToldOutcome;

/** A PSP that pays notices of the demo creditor through the published services, and keeps its book. Thread-safe. */
public final class PayingPsp {

    public static final String CREDITOR = "77777777777";

    private static final int ANSWERED = 200;
    private static final String CALLER = """
            <idPSP>PSPDEMO1</idPSP><idBrokerPSP>60000000001</idBrokerPSP><idChannel>60000000001_01</idChannel>\
            <password>pwdpsp01</password>""";
    private static final String NOTICE =
            "<qrCode><fiscalCode>" + CREDITOR + "</fiscalCode><noticeNumber>%s</noticeNumber></qrCode>";
    private static final String DETAILS = """
            <details><paymentMethod>cash</paymentMethod><fee>1.00</fee><applicationDate>2026-11-20</applicationDate>\
            <transferDate>2026-11-21</transferDate></details>""";
    private static final String ENVELOPE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:nfp="http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd"><soapenv:Body><nfp:%1$s>%2$s</nfp:%1$s>\
            </soapenv:Body></soapenv:Envelope>""";

    private final SoapPort hub;
    private final List<OpenedSession> opened = new CopyOnWriteArrayList<>();
    private final List<ToldOutcome> told = new CopyOnWriteArrayList<>();

    public PayingPsp(SoapPort hub) {
        this.hub = hub;
    }

    public Reply verify(String notice) {
        return hub.post(
                "verifyPaymentNotice", ENVELOPE.formatted("verifyPaymentNoticeReq", CALLER + NOTICE.formatted(notice)));
    }

    public Reply activate(String notice) {
        return activate(notice, "", "");
    }

    /** Activates for a second only. */
    public Reply activateShortly(String notice) {
        return activate(notice, "", "<expirationTime>1000</expirationTime>");
    }

    /** Activates with more elements than it takes: those that follow the amount. */
    public Reply activateWith(String notice, String optional) {
        return activate(notice, "", "", optional);
    }

    public Reply activateWithKey(String notice, String key) {
        return activate(notice, "<idempotencyKey>" + key + "</idempotencyKey>", "");
    }

    private Reply activate(String notice, String key, String expiration) {
        return activate(notice, key, expiration, "");
    }

    private Reply activate(String notice, String key, String expiration, String optional) {
        String content = CALLER + key + NOTICE.formatted(notice) + expiration + "<amount>120.50</amount>" + optional;
        Reply reply = hub.post("activatePaymentNotice", ENVELOPE.formatted("activatePaymentNoticeReq", content));
        String token = tokenOf(reply);
        if (!token.isEmpty()) {
            opened.add(new OpenedSession(token, CREDITOR + "/" + notice));
        }
        return reply;
    }

    public Reply sendOutcome(String token, String outcome) {
        return sendOutcome(token, outcome, "");
    }

    public Reply sendOutcomeWithKey(String token, String outcome, String key) {
        return sendOutcome(token, outcome, "<idempotencyKey>" + key + "</idempotencyKey>");
    }

    private Reply sendOutcome(String token, String outcome, String key) {
        String details = "OK".equals(outcome) ? DETAILS : "";
        String content =
                CALLER + key + "<paymentToken>" + token + "</paymentToken><outcome>" + outcome + "</outcome>" + details;
        Reply reply = hub.post("sendPaymentOutcome", ENVELOPE.formatted("sendPaymentOutcomeReq", content));
        if (reply.status() == ANSWERED) {
            told.add(new ToldOutcome(token, "OK".equals(outcome), answerOf(reply)));
        }
        return reply;
    }

    /** What an answer says: OK, its fault code, or the HTTP status where the hub did not answer at all. */
    public static String answerOf(Reply reply) {
        if (reply.status() != ANSWERED) {
            return "HTTP " + reply.status();
        }
        String outcome = Xml.value(reply.body(), "outcome");
        return "KO".equals(outcome) ? Xml.value(reply.body(), "faultCode") : outcome;
    }

    /** The token that an activation gave, empty if it gave none. */
    public static String tokenOf(Reply reply) {
        return reply.status() == ANSWERED ? Xml.value(reply.body(), "paymentToken") : "";
    }

    public List<OpenedSession> opened() {
        return List.copyOf(opened);
    }

    /** Every outcome that was answered, in the order of the answers. */
    public List<ToldOutcome> told() {
        return List.copyOf(told);
    }
}
