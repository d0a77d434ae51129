package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid KO is read whatever its HTTP status; a SOAP fault, or an error without a valid body, is a service that is off. */
@ExtendWith(SharedHub.class)
class Row08HttpStatusIT {

    private static final Patience PATIENCE = Patience.ofSeconds(20);
    private static final String SOAP_FAULT = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault>\
            <faultcode>soapenv:Server</faultcode><faultstring>java.lang.NullPointerException</faultstring>\
            </soapenv:Fault></soapenv:Body></soapenv:Envelope>""";

    private final PayingPsp psp;
    private final ScriptedCreditor creditor;
    private final NodeBook node;
    private final String notice = Notices.payable("11");

    Row08HttpStatusIT(LocalHub hub, ScriptedCreditor creditor) {
        this.psp = new PayingPsp(hub.pspPort());
        this.creditor = creditor;
        this.node = new NodeBook(hub.database());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500, 503})
    void doesNotHideAValidKo(int status) {
        creditor.willAnswer(notice, status, VerificationAnswer.ko("PAA_PAGAMENTO_SCADUTO"));

        assertThat(PayingPsp.answerOf(psp.verify(notice))).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void doesNotMakeASoapFaultAnAnswer(int status) {
        creditor.willAnswer(notice, status, SOAP_FAULT);

        assertThat(PayingPsp.answerOf(psp.verify(notice))).isEqualTo("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Bad gateway</body></html>", "Service Unavailable"})
    void ofAnErrorWithoutAnAnswerTellsAServiceThatIsOff(String body) {
        creditor.willAnswer(notice, 502, body);

        assertThat(PayingPsp.answerOf(psp.verify(notice))).isEqualTo("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
    }

    @Test
    void ofASoapFaultToAReceiptLeadsToARetry() {
        String token = PayingPsp.tokenOf(psp.activate(notice));
        creditor.willAnswer(notice, 500, SOAP_FAULT);

        psp.sendOutcome(token, "OK");

        String owed = "77777777777_11 WAITING PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO";
        PATIENCE.until(owed, () -> node.owedFor(token).contains(owed));
    }
}
