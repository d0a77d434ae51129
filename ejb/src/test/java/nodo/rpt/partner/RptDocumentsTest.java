package nodo.rpt.partner;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;
import org.junit.jupiter.api.Test;

class RptDocumentsTest {

    @Test
    void readsWhatTheNodeJudges() {
        RptDocument document = read(SampleRpt.withStamp().getBytes(UTF_8));

        assertThat(document.creditor()).isEqualTo("77777777777");
        assertThat(document.iuv()).isEqualTo("RF18539007547034");
        assertThat(document.ccp()).isEqualTo("n/a");
        assertThat(document.executionDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(document.paymentType()).isEqualTo("BBT");
        assertThat(document.total()).isEqualTo(Euro.of("26.50"));
        assertThat(document.payer()).hasValue("RSSMRA80A01H501U");
        assertThat(document.debtor()).isEqualTo("RSSMRA80A01H501U");
        assertThat(document.payments())
                .containsExactly(
                        new RptDocument.Line(
                                Euro.of("10.50"),
                                Optional.of(new Iban("IT60X0542811101000000123456")),
                                Optional.empty(),
                                Optional.empty()),
                        new RptDocument.Line(
                                Euro.of("16.00"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(
                                        new RptDocument.Stamp("01", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))));
    }

    @Test
    void tellsWhatIsWrongWithADocument() {
        byte[] wrong = SampleRpt.simple().replace(">10.50<", ">0.00<").getBytes(UTF_8);

        assertThat(RptDocuments.read(wrong)).isInstanceOf(RptReading.Invalid.class);
        assertThat(RptDocuments.read(new byte[0])).isInstanceOf(RptReading.Invalid.class);
    }

    @Test
    void changesNothingButThePaymentType() {
        String sent = new String(RptDocuments.withPaymentType(SampleRpt.simple().getBytes(UTF_8), "CP"), UTF_8);

        assertThat(sent).isEqualTo(SampleRpt.simple().replace(">BBT<", ">CP<"));
    }

    @Test
    void writesADocumentAnewWhoseBytesItCannotChange() {
        byte[] inAnotherEncoding = SampleRpt.simple().replace("UTF-8", "UTF-16").getBytes(UTF_16);

        RptDocument sent = read(RptDocuments.withPaymentType(inAnotherEncoding, "CP"));

        assertThat(sent.paymentType()).isEqualTo("CP");
        assertThat(sent.payments()).isEqualTo(read(inAnotherEncoding).payments());
    }

    private static RptDocument read(byte[] document) {
        return ((RptReading.Valid) RptDocuments.read(document)).document();
    }
}
