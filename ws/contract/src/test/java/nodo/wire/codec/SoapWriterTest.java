package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import javax.xml.XMLConstants;
import nodo.wire.common.CtFaultBean;
import nodo.wire.common.StOutcome;
import nodo.wire.nodeforpa.NodoChiediElencoFlussiRendicontazioneRisposta;
import nodo.wire.nodeforpa.TipoElencoFlussiRendicontazione;
import nodo.wire.nodeforpsp.ActivatePaymentNoticeReq;
import nodo.wire.nodeforpsp.CtQrCode;
import nodo.wire.nodeforpsp.VerifyPaymentNoticeRes;
import nodo.wire.pafornode.PaVerifyPaymentNoticeReq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapWriterTest {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NODE_FOR_PSP = WireService.NODE_FOR_PSP.namespace();

    private final SoapWriter writer = SoapWriter.of(WireService.NODE_FOR_PSP);

    @Test
    void writesARefusalWithTheNamespacesInUseAndNoOther() {
        byte[] message = writer.write(refusal("Notice & <co>"));

        assertThat(new String(message, UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"" + SOAP
                        + "\" xmlns:nfp=\"" + NODE_FOR_PSP + "\"><soapenv:Body><nfp:verifyPaymentNoticeRes>"
                        + "<outcome>KO</outcome><fault><faultCode>PPT_SEMANTICA</faultCode>"
                        + "<faultString>Errore semantico.</faultString><id>NodoDeiPagamentiSPC</id>"
                        + "<description>Notice &amp; &lt;co&gt;</description></fault>"
                        + "</nfp:verifyPaymentNoticeRes></soapenv:Body></soapenv:Envelope>");
    }

    @Test
    void writesWhatItsReaderAccepts() {
        assertThat(Sample.answerReader(WireService.NODE_FOR_PSP).read(writer.write(refusal("x"))))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void writesTheSameBytesEachTime() {
        assertThat(writer.write(refusal("x"))).isEqualTo(writer.write(refusal("x")));
    }

    @Test
    void usesAPartnersPrefixes() {
        PaVerifyPaymentNoticeReq request = new PaVerifyPaymentNoticeReq();
        request.setIdPA("77777777777");
        Map<String, String> prefixes =
                Map.of(SOAP, "S", WireService.PA_FOR_NODE.namespace(), "pay", "urn:unknown", "pafn");

        byte[] message = SoapWriter.of(WireService.PA_FOR_NODE).write(request, prefixes);

        assertThat(new String(message, UTF_8))
                .contains("<S:Envelope xmlns:S=\"" + SOAP + "\" xmlns:pay=\"")
                .contains("<S:Body><pay:paVerifyPaymentNoticeReq><idPA>")
                .endsWith("</pay:paVerifyPaymentNoticeReq></S:Body></S:Envelope>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1a", "a:b", "a\"", "xml", "xmlns", "XMLfoo", "xsi"})
    void refusesAPrefixThatIsNone(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(refusal("x"), Map.of(NODE_FOR_PSP, prefix)));
    }

    @Test
    void refusesOnePrefixForEnvelopeAndPayload() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(refusal("x"), Map.of(NODE_FOR_PSP, "soapenv")))
                .withMessageContaining("soapenv");
    }

    @Test
    void writesAmountsWithTwoDecimalsAndDaysWithoutAnOffset() {
        ActivatePaymentNoticeReq request = new ActivatePaymentNoticeReq();
        request.setAmount(new BigDecimal("1E+2"));
        request.setDueDate(LocalDate.of(2026, 1, 2));

        assertThat(new String(writer.write(request), UTF_8))
                .contains("<amount>100.00</amount><dueDate>2026-01-02</dueDate>");
    }

    @Test
    void refusesToRoundAnAmount() {
        ActivatePaymentNoticeReq request = new ActivatePaymentNoticeReq();
        request.setAmount(new BigDecimal("1.005"));

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.write(request))
                .withStackTraceContaining("Rounding necessary");
    }

    @Test
    void carriesEveryCharacterThatXmlCan() {
        String text = "a\tb\nc\r\nd \"e\" 'f' & <g> ]]> è € 😀 \uFFFD";

        byte[] message = writer.write(refusal(text));

        Reading.Valid read =
                (Reading.Valid) Sample.answerReader(WireService.NODE_FOR_PSP).read(message);
        assertThat(((VerifyPaymentNoticeRes) read.payload()).getFault().getDescription())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001F", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00"})
    void refusesACharacterThatXmlCannotCarry(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(refusal(text)))
                .withMessageContaining("not a character of XML");
    }

    @Test
    void writesAgainAfterAFailure() {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(refusal("\u0000")));

        assertThat(Sample.answerReader(WireService.NODE_FOR_PSP).read(writer.write(refusal("x"))))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void declaresTheNamespaceOfNilWhereItIsUsed() {
        TipoElencoFlussiRendicontazione list = new TipoElencoFlussiRendicontazione();
        list.getIdRendicontazione().add(null);
        NodoChiediElencoFlussiRendicontazioneRisposta answer = new NodoChiediElencoFlussiRendicontazioneRisposta();
        answer.setElencoFlussiRendicontazione(list);

        byte[] message = SoapWriter.of(WireService.NODE_FOR_PA).write(answer);

        assertThat(new String(message, UTF_8))
                .contains("<idRendicontazione xmlns:xsi=\"" + XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI
                        + "\" xsi:nil=\"true\"></idRendicontazione>");
        assertThat(Sample.answerReader(WireService.NODE_FOR_PA).read(message)).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void refusesAnObjectThatIsNoPayload() {
        assertThatIllegalStateException().isThrownBy(() -> writer.write(new CtQrCode()));
        assertThatIllegalStateException().isThrownBy(() -> writer.write("text"));
    }

    private static VerifyPaymentNoticeRes refusal(String description) {
        CtFaultBean fault = new CtFaultBean();
        fault.setFaultCode("PPT_SEMANTICA");
        fault.setFaultString("Errore semantico.");
        fault.setId("NodoDeiPagamentiSPC");
        fault.setDescription(description);
        VerifyPaymentNoticeRes answer = new VerifyPaymentNoticeRes();
        answer.setOutcome(StOutcome.KO);
        answer.setFault(fault);
        return answer;
    }
}
