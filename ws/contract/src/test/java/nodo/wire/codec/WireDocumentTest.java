package nodo.wire.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nodo.wire.pagamenti.RPT;
import nodo.wire.pagamenti.RT;
import org.junit.jupiter.api.Test;

/** RPT and RT as wire objects. */
class WireDocumentTest {

    @Test
    void readsAnRpt() throws IOException {
        RPT rpt = valid(WireDocument.OF_RPT.read(sample("RPT.xml").getBytes(UTF_8)));

        assertThat(rpt.getSoggettoPagatore().getAnagraficaPagatore()).isEqualTo("Mario Rossi & figli");
        assertThat(rpt.getDatiVersamento().getDataEsecuzionePagamento()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(rpt.getDatiVersamento().getDatiSingoloVersamentos())
                .hasSize(2)
                .first()
                .satisfies(payment ->
                        assertThat(payment.getImportoSingoloVersamento()).isEqualTo(new BigDecimal("10.50")));
    }

    @Test
    void writesWhatItReadsBack() throws IOException {
        RT rt = valid(WireDocument.OF_RT.read(sample("RT.xml").getBytes(UTF_8)));

        byte[] written = WireDocument.OF_RT.write(rt);

        assertThat(new String(written, UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><pay_i:RT xmlns:pay_i=\""
                        + "http://www.digitpa.gov.it/schemas/2011/Pagamenti/\"><pay_i:versioneOggetto>6.2.0<");
        assertThat(withoutSpace(new String(written, UTF_8))).isEqualTo(withoutSpace(sample("RT.xml")));
        assertThat(valid(WireDocument.OF_RT.read(written)).getDatiPagamento().getCodiceContestoPagamento())
                .isEqualTo("n/a");
    }

    @Test
    void readsAnAttachmentOfAnyLength() throws IOException {
        String withALongAttachment = sample("RT.xml").replace("PHN0YW1wLz4=", "QUJD".repeat(5000));

        RT rt = valid(WireDocument.OF_RT.read(withALongAttachment.getBytes(UTF_8)));

        assertThat(rt.getDatiPagamento()
                        .getDatiSingoloPagamentos()
                        .get(1)
                        .getAllegatoRicevuta()
                        .getTestoAllegato())
                .hasSize(15000);
    }

    @Test
    void tellsWhereAMistakeIs() throws IOException {
        String wrong = sample("RPT.xml").replace(">0</pay_i:firmaRicevuta>", ">1</pay_i:firmaRicevuta>");

        assertThat(invalid(WireDocument.OF_RPT.read(wrong.getBytes(UTF_8))))
                .startsWith("Errore validazione XML [RPT/datiVersamento/firmaRicevuta] - ");
    }

    @Test
    void refusesAValueThatTheSchemaAdmitsAndNoCalendarHolds() throws IOException {
        String wrong = sample("RT.xml")
                .replace("<pay_i:riferimentoDataRichiesta>2026-11-20", "<pay_i:riferimentoDataRichiesta>12026-11-20");

        assertThat(invalid(WireDocument.OF_RT.read(wrong.getBytes(UTF_8))))
                .isEqualTo(
                        "Errore validazione XML [RT/riferimentoDataRichiesta] - Il valore non è tra quelli ammessi.");
    }

    @Test
    void refusesTheOtherDocumentAndNone() throws IOException {
        assertThat(invalid(WireDocument.OF_RT.read(sample("RPT.xml").getBytes(UTF_8))))
                .startsWith("Errore validazione XML [RT] - ");
        assertThat(invalid(WireDocument.OF_RT.read(new byte[0]))).startsWith("Errore validazione XML [RT] - ");
    }

    private static <T> T valid(DocumentReading<T> reading) {
        assertThat(reading).isInstanceOf(DocumentReading.Valid.class);
        return ((DocumentReading.Valid<T>) reading).content();
    }

    private static String invalid(DocumentReading<?> reading) {
        assertThat(reading).isInstanceOf(DocumentReading.Invalid.class);
        return ((DocumentReading.Invalid<?>) reading).description();
    }

    private static String withoutSpace(String xml) {
        return xml.replaceAll("\\?>\\s+", "?>").replaceAll(">\\s+<", "><").strip();
    }

    private static String sample(String name) throws IOException {
        try (InputStream bytes = WireDocumentTest.class.getResourceAsStream("/nodo/wire/documents/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), UTF_8);
        }
    }
}
