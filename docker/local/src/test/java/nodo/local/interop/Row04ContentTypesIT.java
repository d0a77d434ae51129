package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** text/xml goes out; application/xml comes in too; the charset parameter is honoured; SOAP 1.2 is told what we speak. */
@ExtendWith(SharedHub.class)
class Row04ContentTypesIT {

    private static final String OPERATION = "verifyPaymentNotice";

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final String notice = Notices.payable("11");

    Row04ContentTypesIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "application/xml", "text/xml;charset=utf-8", "Application/XML; charset=\"UTF-8\""})
    void comeInAsXmlOfEitherKind(String contentType) {
        Reply reply = hub.pspPort()
                .post(OPERATION, contentType, Verification.of(notice).bytes());

        assertThat(PayingPsp.answerOf(reply)).isEqualTo("OK");
        assertThat(reply.contentType()).isEqualToIgnoringCase("text/xml; charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"text/xml; charset=UTF-16BE, UTF-16BE", "application/xml; charset=\"utf-16le\", UTF-16LE"})
    void areReadInTheCharsetThatTheyName(String contentType, String charset) {
        byte[] message = Verification.of(notice).bytes(Charset.forName(charset));

        assertThat(PayingPsp.answerOf(hub.pspPort().post(OPERATION, contentType, message)))
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/soap+xml; charset=UTF-8; action=\"verifyPaymentNotice\"", "application/json"})
    void areRefusedInAFewWordsWhereTheyAreNotOurs(String contentType) {
        Reply reply = hub.pspPort()
                .post(OPERATION, contentType, Verification.of(notice).bytes());

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.contentType()).startsWith("text/plain");
        assertThat(reply.text()).isEqualTo("Content-Type must be text/xml (SOAP 1.1)\n");
    }

    @Test
    void goOutAsTextXmlInUtf8() {
        new PayingPsp(hub.pspPort()).verify(notice);

        assertThat(creditor.lastCall(notice).header("Content-Type")).isEqualTo("text/xml; charset=UTF-8");
    }

    /** The header of the test's creditor says UTF-8, and its declaration something else: the header wins. */
    @Test
    void ofAnAnswerWinOverItsDeclaration() {
        String answer =
                "<?xml version='1.0' encoding='ISO-8859-1'?>" + VerificationAnswer.withCompany("Città di Esempio");
        creditor.willAnswer(notice, 200, answer);

        Reply reply = new PayingPsp(hub.pspPort()).verify(notice);

        assertThat(Xml.value(reply.body(), "companyName")).isEqualTo("Città di Esempio");
        assertThat(reply.body()).contains("Città".getBytes(StandardCharsets.UTF_8));
    }
}
