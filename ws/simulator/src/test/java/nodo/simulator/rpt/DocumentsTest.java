package nodo.simulator.rpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Debtor;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class DocumentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:00.678Z"), ZoneOffset.UTC);
    private static final RptKey KEY = new RptKey("77777777777", "01000000000000144", "n/a");
    private static final Credit ACCOUNT = new Credit.Account("IT30P1234501600000000000101", "");
    private static final Credit STAMP = new Credit.Stamp("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "RM");

    private static byte[] rpt(Credit... credits) {
        List<RptPayment> payments = List.of(credits).stream()
                .map(credit -> new RptPayment(new Amount(1050), credit, "/RFB/01000000000000144/10.50"))
                .toList();
        Debtor debtor = new Debtor("F", "RSSMRA80A01H501U", "Mario Rossi & figli", Map.of());
        return new Rpt(
                        KEY,
                        "77777777777_03",
                        RegistryFile.demo().creditors().get(0),
                        debtor,
                        "BBT",
                        Optional.empty(),
                        payments)
                .document(CLOCK);
    }

    private static byte[] rt(byte[] rpt, String outcome, long... cents) {
        List<Rt.Single> payments = Arrays.stream(cents)
                .mapToObj(amount -> new Rt.Single(new Amount(amount), Optional.empty()))
                .toList();
        return new Rt(rpt, new Rt.Institute("60000000001", "PSPDEMO1"), outcome, payments).document(CLOCK);
    }

    @Test
    void asksForPaymentsAsTheSchemaSays() {
        byte[] document = rpt(ACCOUNT, STAMP);

        assertValid("PagInf_RPT_RT.xsd", document);
        RptFacts facts = RptFacts.of(document);
        assertThat(facts.key()).isEqualTo(KEY);
        assertThat(facts.total()).isEqualTo(new Amount(2100));
        assertThat(facts.payments())
                .extracting(RptFacts.Single::stampHash)
                .containsExactly(Optional.empty(), Optional.of("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
    }

    @ParameterizedTest
    @CsvSource({"0, 1050, 1050", "1, 0, 0", "2, 1050, 0", "3, 0, 0"})
    void answersPaymentsAsTheSchemaSays(String outcome, long first, long second) {
        byte[] receipt = rt(rpt(ACCOUNT, ACCOUNT), outcome, first, second);

        assertValid("PagInf_RPT_RT.xsd", receipt);
        RtFacts facts = RtFacts.of(receipt);
        assertThat(facts.key()).isEqualTo(KEY);
        assertThat(facts.outcome()).isEqualTo(outcome);
        assertThat(facts.total()).isEqualTo(new Amount(first + second));
        assertThat(new String(receipt, StandardCharsets.UTF_8)).contains("Mario Rossi &amp; figli");
    }

    @Test
    void answersWithoutPayments() {
        assertValid("PagInf_RPT_RT.xsd", rt(rpt(ACCOUNT), "1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesBackAsTheSchemaSays(boolean accepted) {
        byte[] request = Revocation.request(rt(rpt(ACCOUNT), "0", 1050), Optional.of("1"), CLOCK);
        byte[] outcome = Revocation.outcome(request, accepted, CLOCK);

        assertValid("RR_ER.xsd", request);
        assertValid("RR_ER.xsd", outcome);
        assertThat(DocumentReader.read(request).required("importoTotaleRevocato"))
                .isEqualTo("10.50");
        assertThat(DocumentReader.read(outcome).required("importoTotaleRevocato"))
                .isEqualTo(accepted ? "10.50" : "0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<RT/>", "<!DOCTYPE a []><RT/>"})
    void readsNoReceiptInWhatIsNone(String text) {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException().isThrownBy(() -> RtFacts.of(document));
    }

    @Test
    void knowsADocumentByItsBytes() {
        assertThat(Digest.of(new byte[] {1, 2}))
                .isEqualTo(Digest.of(new byte[] {1, 2}))
                .isNotEqualTo(Digest.of(new byte[] {2, 1}));
    }

    private static void assertValid(String schema, byte[] document) {
        assertThatCode(() ->
                        schema(schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(document))))
                .as(new String(document, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static Schema schema(String name) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(DocumentsTest.class.getResource("/nodo/wire/xsd/" + name)));
    }
}
