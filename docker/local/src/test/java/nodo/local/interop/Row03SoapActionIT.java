package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SOAPAction: quoted when it goes out; with or without quotes, empty or absent when it comes in. */
@ExtendWith(SharedHub.class)
class Row03SoapActionIT {

    private static final Map<String, String> XML = Map.of("Content-Type", "text/xml");

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final String notice = Notices.payable("11");

    Row03SoapActionIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @Test
    void goesOutQuoted() {
        new PayingPsp(hub.pspPort()).verify(notice);

        assertThat(creditor.lastCall(notice).header("SOAPAction")).isEqualTo("\"paVerifyPaymentNotice\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"verifyPaymentNotice\", OK",
                "verifyPaymentNotice, OK",
                "``, OK",
                "\"\", OK",
                "\"activatePaymentNotice\", PPT_SOAPACTION_ERRATA",
                "activatePaymentNotice, PPT_SOAPACTION_ERRATA",
                "\"urn:anything\", PPT_SOAPACTION_ERRATA"
            })
    void comesInWithOrWithoutQuotesAndMustNotContradictTheBody(String soapAction, String answer) {
        Map<String, String> headers = Map.of("Content-Type", "text/xml", "SOAPAction", soapAction);

        Reply reply = hub.pspPort().post(headers, Verification.of(notice).bytes());

        assertThat(PayingPsp.answerOf(reply)).isEqualTo(answer);
    }

    @Test
    void goesOutQuotedInTheClassicModel() {
        String iuv = ClassicPartners.freshIuv();
        ClassicPartners classic = new ClassicPartners(hub, creditor);

        classic.verify(iuv);

        assertThat(creditor.lastCall(iuv).header("SOAPAction")).isEqualTo("\"paaVerificaRPT\"");
        assertThat(classic.rptOf(ClassicPartners.freshIuv()).header("SOAPAction"))
                .isEqualTo("\"pspInviaRPT\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"nodoVerificaRPT\", OK",
                "nodoVerificaRPT, OK",
                "``, OK",
                "\"nodoAttivaRPT\", PPT_SOAPACTION_ERRATA"
            })
    void comesInWithOrWithoutQuotesInTheClassicModel(String soapAction, String answer) {
        Map<String, String> headers = Map.of("Content-Type", "text/xml", "SOAPAction", soapAction);

        Reply reply =
                hub.portOf("nodoVerificaRPT").post(headers, ClassicPartners.verification(ClassicPartners.freshIuv()));

        assertThat(ClassicPartners.answerOf(reply)).isEqualTo(answer);
    }

    @Test
    void maybeAbsent() {
        Reply reply = hub.pspPort().post(XML, Verification.of(notice).bytes());

        assertThat(PayingPsp.answerOf(reply)).isEqualTo("OK");
    }
}
