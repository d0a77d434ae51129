package nodo.rt.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import nodo.rt.RtOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of RTs. */
class RtDocumentsTest {

    @Test
    void readsWhatTheNodeJudgesBy() {
        RtDocument rt = valid(SampleDocuments.rt());

        assertThat(rt.creditor()).isEqualTo(SampleDocuments.CREDITOR);
        assertThat(rt.iuv()).isEqualTo(SampleDocuments.IUV);
        assertThat(rt.ccp()).isEqualTo(SampleDocuments.CCP);
        assertThat(rt.messageId()).isEqualTo("RT-0001");
        assertThat(rt.outcome()).isEqualTo(RtOutcome.EXECUTED);
        assertThat(rt.total()).isEqualTo(Euro.of("26.50"));
        assertThat(rt.issuer()).hasValue("60000000001");
        assertThat(rt.payments())
                .containsExactly(
                        new RtDocument.Line(
                                Euro.of("10.50"),
                                Optional.empty(),
                                LocalDate.of(2026, 11, 20),
                                "IUR-1",
                                Optional.empty()),
                        new RtDocument.Line(
                                Euro.of("16.00"),
                                Optional.empty(),
                                LocalDate.of(2026, 11, 20),
                                "IUR-2",
                                Optional.of(new RtDocument.Stamp(
                                        "60000000001",
                                        "01261120123456",
                                        Euro.of("16.00"),
                                        "01",
                                        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))));
    }

    @Test
    void knowsNoIssuerByFiscalCodeWhereItNamesItselfByAnother() {
        String byAbi = SampleDocuments.rt()
                .replaceFirst("(?s)(identificativoUnivocoAttestante>\\s*<pay_i:tipoIdentificativoUnivoco>)G", "$1A");

        assertThat(valid(byAbi).issuer()).isEmpty();
    }

    @Test
    void readsAnRtWithoutPayments() {
        RtDocument rt = valid(SampleDocuments.negativeRt());

        assertThat(rt.outcome()).isEqualTo(RtOutcome.NOT_EXECUTED);
        assertThat(rt.payments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            codiceEsitoPagamento             | 5     | RT/datiPagamento/codiceEsitoPagamento
            importoTotalePagato              | 26,50 | RT/datiPagamento/importoTotalePagato
            CodiceContestoPagamento          | ''    | RT/datiPagamento/CodiceContestoPagamento
            dataEsitoSingoloPagamento        | ieri  | RT/datiPagamento/datiSingoloPagamento/dataEsitoSingoloPagamento
            testoAllegato                    | ''    | RT/datiPagamento/datiSingoloPagamento/allegatoRicevuta/testoAllegato
            """)
    void refusesAFieldThatIsWrong(String field, String value, String path) {
        String wrong = SampleDocuments.rt().replaceFirst("(<pay_i:" + field + ">)[^<]*", "$1" + value);

        assertThat(invalid(wrong)).startsWith("Errore validazione XML [" + path + "] - ");
    }

    @ParameterizedTest
    @CsvSource({"IUBD, ''", "Importo, 0.00", "Importo, 1234567890.00", "TipoBollo, 02"})
    void refusesAStampThatIsNone(String field, String value) {
        String stamp = SampleDocuments.stamp().replaceFirst("(<" + field + ">)[^<]*", "$1" + value);

        assertThat(invalid(SampleDocuments.rt(stamp))).isEqualTo("Errore validazione marca da bollo");
    }

    @Test
    void refusesAStampWhoseIdentifierIsNone() {
        String stamp = SampleDocuments.stamp().replaceFirst("(<IUBD>)[^<]*", "$1" + "1".repeat(65));

        assertThat(invalid(SampleDocuments.rt(stamp))).isEqualTo("Errore validazione marca da bollo");
    }

    @Test
    void doesNotLookIntoAnAttachmentOfAnotherKind() {
        String outcome = SampleDocuments.rt("<any/>").replace(">BD<", ">ES<");

        assertThat(valid(outcome).stamps()).isEmpty();
    }

    private static RtDocument valid(String rt) {
        RtReading reading = RtDocuments.read(rt.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(RtReading.Valid.class);
        return ((RtReading.Valid) reading).document();
    }

    private static String invalid(String rt) {
        RtReading reading = RtDocuments.read(rt.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(RtReading.Invalid.class);
        return ((RtReading.Invalid) reading).description();
    }
}
