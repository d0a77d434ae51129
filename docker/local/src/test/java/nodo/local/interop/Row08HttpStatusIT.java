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
    private final ClassicPartners classic;
    private final String notice = Notices.payable("11");

    Row08HttpStatusIT(LocalHub hub, ScriptedCreditor creditor) {
        this.psp = new PayingPsp(hub.pspPort());
        this.creditor = creditor;
        this.node = new NodeBook(hub.database());
        this.classic = new ClassicPartners(hub, creditor);
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

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void doesNotHideAValidKoOfTheClassicModel(int status) {
        String iuv = ClassicPartners.freshIuv();
        creditor.willAnswer(iuv, status, ClassicPartners.envelope("""
                <ppt:paaVerificaRPTRisposta><paaVerificaRPTRisposta><fault>\
                <faultCode>PAA_PAGAMENTO_SCADUTO</faultCode><faultString>Scaduto</faultString><id>77777777777</id>\
                </fault><esito>KO</esito></paaVerificaRPTRisposta></ppt:paaVerificaRPTRisposta>"""));

        assertThat(ClassicPartners.answerOf(classic.verify(iuv))).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void doesNotMakeASoapFaultAnAnswerInTheClassicModel(int status) {
        String verified = ClassicPartners.freshIuv();
        String sent = ClassicPartners.freshIuv();
        creditor.willAnswer(verified, status, SOAP_FAULT);
        creditor.willAnswer(sent, status, SOAP_FAULT);

        assertThat(ClassicPartners.answerOf(classic.verify(verified)))
                .isEqualTo("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        assertThat(classic.send(sent).getString("faultCode")).isEqualTo("PPT_CANALE_SERVIZIO_NONATTIVO");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void doesNotHideAValidKoOfAPsp(int status) {
        String iuv = ClassicPartners.freshIuv();
        creditor.willAnswer(iuv, status, ClassicPartners.envelope("""
                <ppt:pspInviaRPTResponse><pspInviaRPTResponse>\
                <esitoComplessivoOperazione>KO</esitoComplessivoOperazione><listaErroriRPT><fault>\
                <faultCode>CANALE_SEMANTICA</faultCode><faultString>No</faultString><id>PSPDEMO1</id>\
                </fault></listaErroriRPT></pspInviaRPTResponse></ppt:pspInviaRPTResponse>"""));

        assertThat(classic.send(iuv).getString("faultCode")).isEqualTo("PPT_CANALE_ERRORE");
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
