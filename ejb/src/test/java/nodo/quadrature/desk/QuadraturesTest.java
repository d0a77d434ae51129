package nodo.quadrature.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.quadrature.Asked;
import nodo.quadrature.Side;
import nodo.quadrature.Totals;
import nodo.quadrature.Traffic;
import nodo.quadrature.TrafficLine;
import nodo.registry.PaymentModel;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptRoute;
import nodo.rpt.RptState;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.wire.codec.EmbeddedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What passed in a day, as the histories tell its end, and the document that says so: flows-rpt §10. */
@StoreTest
class QuadraturesTest {

    private static final DayOfTraffic DAY = new DayOfTraffic(Side.PA, LocalDate.parse("2026-11-25"));
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-26T12:00:00Z");

    private final Store store;
    private final Rpts rpts;
    private final Traffic traffic;

    QuadraturesTest(Store store) {
        this.store = store;
        this.rpts = new Rpts(store.entityManager());
        this.traffic = new Traffic(store.entityManager());
    }

    @Test
    void countsWhatWasDeliveredWhenTheDayWasOver() {
        sent("1", NOON, NOON, RptState.RPT_ACCETTATA_PSP);
        sent("2", NOON, NEXT_DAY, RptState.RPT_ACCETTATA_PSP);
        sent("3", NOON, NOON, RptState.RPT_ERRORE_INVIO_A_PSP);
        sent("4", NEXT_DAY, NEXT_DAY, RptState.RPT_ACCETTATA_PSP);

        assertThat(lines(Side.PA, Optional.empty()))
                .containsExactly(new TrafficLine(
                        "77777777777",
                        "77777777777_03",
                        "60000000001",
                        new Totals(2, Euro.of("20.00")),
                        new Totals(1, Euro.of("10.00"))));
    }

    @Test
    void leavesOutWhatTheNodeRefused() {
        refused("1");

        assertThat(lines(Side.PA, Optional.empty())).isEmpty();
    }

    @Test
    void tellsThePartiesOfAPspsBroker() {
        sent("1", NOON, NOON, RptState.RPT_ACCETTATA_PSP);

        assertThat(lines(Side.PSP, Optional.empty()))
                .extracting(TrafficLine::creditor, TrafficLine::first, TrafficLine::second)
                .containsExactly(tuple("77777777777", "PSPDEMO1", "60000000001_01"));
    }

    @Test
    void narrowsToACreditor() {
        sent("1", NOON, NOON, RptState.RPT_ACCETTATA_PSP);

        assertThat(lines(Side.PA, Optional.of("77777777777"))).hasSize(1);
        assertThat(lines(Side.PA, Optional.of("88888888888"))).isEmpty();
    }

    @Test
    void listsTheItalianDaysOnWhichAnythingCame() {
        sent("1", Instant.parse("2026-11-24T23:30:00Z"), NOON, RptState.RPT_ACCETTATA_PSP);
        sent("2", NEXT_DAY, NEXT_DAY, RptState.RPT_ACCETTATA_PSP);

        List<LocalDate> days = store.transactions()
                .commit(() -> traffic.days(new Asked(
                        Side.PA,
                        "77777777777",
                        Optional.empty(),
                        NOON.minusSeconds(864_000),
                        NEXT_DAY.plusSeconds(1))));

        assertThat(days).containsExactly(LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-26"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void writesTheDocumentByItsSchema(Side side) {
        List<TrafficLine> lines = List.of(new TrafficLine(
                "77777777777", "first", "second", new Totals(0, Euro.ZERO), new Totals(2, Euro.of("20.00"))));
        DayOfTraffic day = new DayOfTraffic(side, DAY.day());

        QuadratureDocument document = QuadratureDocument.of(day, "60000000001", lines, lines);

        EmbeddedDocument schema = side == Side.PA ? EmbeddedDocument.QUADRATURA_PA : EmbeddedDocument.QUADRATURA_PSP;
        assertThat(schema.mistakeIn(document.xml())).isEmpty();
        assertThat(new String(document.xml(), StandardCharsets.UTF_8))
                .contains("<identificativoFlusso>2026-11-25-Q" + side + "</identificativoFlusso>")
                .contains("<dataInizioPeriodo>2026-11-25T00:00:00+01:00</dataInizioPeriodo>")
                .contains("<dataFinePeriodo>2026-11-26T00:00:00+01:00</dataFinePeriodo>")
                .contains("<totaleImporti>20.00</totaleImporti><totaleOggetti>2</totaleOggetti>");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25-QPA, true", "2026-11-25-QPSP, false", "2026-13-25-QPA, false", "flusso, false"})
    void knowsTheDayOfAnIdentifier(String identifier, boolean known) {
        assertThat(DayOfTraffic.of(Side.PA, identifier).filter(DAY::equals).isPresent())
                .isEqualTo(known);
    }

    private List<TrafficLine> lines(Side side, Optional<String> creditor) {
        String broker = side == Side.PA ? "77777777777" : "60000000001";
        return store.transactions().commit(() -> traffic.rpts(new Asked(side, broker, creditor, DAY.from(), DAY.to())));
    }

    private void sent(String iuv, Instant received, Instant told, RptState reached) {
        store.transactions().commit(() -> {
            Rpt rpt = rpt(iuv, received);
            rpt.moveTo(RptState.RPT_ACCETTATA_NODO, received, "nodoInviaRPT");
            rpt.moveTo(RptState.RPT_INVIATA_A_PSP, received, "nodoInviaRPT");
            rpt.moveTo(reached, told, "nodoInviaRPT");
            rpts.add(rpt, new byte[] {1});
            return null;
        });
    }

    private void refused(String iuv) {
        store.transactions().commit(() -> {
            Rpt rpt = rpt(iuv, NOON);
            rpt.moveTo(RptState.RPT_RIFIUTATA_NODO, NOON, "nodoInviaRPT");
            rpts.add(rpt, new byte[] {1});
            return null;
        });
    }

    private static Rpt rpt(String iuv, Instant received) {
        return new Rpt(
                new RptKey(new FiscalCode("77777777777"), iuv, "n/a"),
                new RptRoute(
                        "77777777777_03",
                        "77777777777",
                        "PSPDEMO1",
                        "60000000001",
                        "60000000001_01",
                        PaymentModel.DIFFERITO),
                new RptTerms("BBT", Euro.of("10.00"), 1),
                Optional.empty(),
                received,
                "nodoInviaRPT");
    }
}
