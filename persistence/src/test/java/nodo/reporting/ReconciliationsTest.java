package nodo.reporting;

import static nodo.reporting.FlowSamples.CREDITOR;
import static nodo.reporting.FlowSamples.ID;
import static nodo.reporting.FlowSamples.TEN;
import static nodo.reporting.FlowSamples.upload;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.registry.PaymentModel;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptRoute;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rpt.SampleRpts;
import nodo.rt.Rt;
import nodo.rt.RtContent;
import nodo.rt.RtMessage;
import nodo.rt.RtOrigin;
import nodo.rt.RtOutcome;
import nodo.rt.RtPayment;
import nodo.rt.Rts;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

/** Flows beside receipts, on the real database. */
@StoreTest
class ReconciliationsTest {

    private static final Page FIRST = new Page(1, 100);

    private final Store store;
    private final Reconciliations reconciliations;

    ReconciliationsTest(Store store) {
        this.store = store;
        this.reconciliations = new Reconciliations(store.entityManager());
    }

    @Test
    void judgesEveryPayment() {
        receipt("T1", "PSP1", "IUV1", "10.00");
        receipt("T2", "PSP1", "OTHER", "10.00");
        receipt("T3", "PSP2", "IUV3", "10.00");
        receipt("T4", "PSP1", "IUV4", "9.99");
        List<FlowPayment> payments = List.of(
                paid(1, "IUV1", "T1", Optional.of(1), PaymentOutcome.EXECUTED),
                paid(2, "IUV2", "T2", Optional.of(1), PaymentOutcome.EXECUTED),
                paid(3, "IUV3", "T3", Optional.of(1), PaymentOutcome.EXECUTED),
                paid(4, "IUV4", "T4", Optional.of(1), PaymentOutcome.EXECUTED),
                paid(5, "IUV1", "T1", Optional.of(2), PaymentOutcome.EXECUTED),
                paid(6, "IUV6", "T6", Optional.of(1), PaymentOutcome.EXECUTED),
                paid(7, "IUV7", "T7", Optional.of(1), PaymentOutcome.NO_RPT),
                paid(8, "IUV8", "T8", Optional.of(1), PaymentOutcome.STAND_IN_NO_RPT),
                paid(9, "IUV9", "T9", Optional.of(1), PaymentOutcome.REVOKED));

        Flow flow = publish(ID, payments);

        assertThat(page(flow, Optional.empty()))
                .extracting(ReconciledPayment::verdict)
                .containsExactly(
                        Verdict.RECONCILED,
                        Verdict.OTHER_IUV,
                        Verdict.OTHER_PSP,
                        Verdict.OTHER_AMOUNT,
                        Verdict.OTHER_CREDITOR,
                        Verdict.RECEIPT_MISSING,
                        Verdict.WITHOUT_RECEIPT,
                        Verdict.WITHOUT_RECEIPT,
                        Verdict.REVOKED);
        assertThat(page(flow, Optional.of(Verdict.OTHER_AMOUNT)))
                .containsExactly(
                        new ReconciledPayment(payments.get(3), Verdict.OTHER_AMOUNT, Optional.of(Euro.of("9.99"))));
        assertThat(summary(flow))
                .containsEntry(Verdict.WITHOUT_RECEIPT, 2L)
                .containsEntry(Verdict.RECONCILED, 1L)
                .doesNotContainKey(Verdict.REPORTED_BEFORE);
    }

    @Test
    void seesWhatAnEarlierFlowTold() {
        receipt("T1", "PSP1", "IUV1", "10.00");
        List<FlowPayment> payments = List.of(paid(1, "IUV1", "T1", Optional.of(1), PaymentOutcome.EXECUTED));

        Flow first = publish(ID, payments);
        Flow second = publish(ID + "2", payments);

        assertThat(summary(first)).containsOnlyKeys(Verdict.RECONCILED);
        assertThat(summary(second)).containsOnlyKeys(Verdict.REPORTED_BEFORE);
    }

    @Test
    void takesAPaymentWithoutTransferForAllThatTheCreditorGets() {
        receipt("T1", "PSP1", "IUV1", "10.00");

        Flow flow = publish(ID, List.of(paid(1, "IUV1", "T1", Optional.empty(), PaymentOutcome.EXECUTED)));

        assertThat(summary(flow)).containsOnlyKeys(Verdict.RECONCILED);
    }

    @Test
    void findsWhatNoFlowTells() {
        receipt("T1", "PSP1", "IUV1", "10.00");
        receipt("T2", "PSP1", "IUV2", "20.00");
        publish(ID, List.of(paid(1, "IUV1", "T1", Optional.of(1), PaymentOutcome.EXECUTED)));

        assertThat(unreported("2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z"))
                .containsExactly(new UnreportedReceipt(
                        CREDITOR, "PSP1", "T2", 1, "IUV2", Euro.of("20.00"), Instant.parse("2026-11-19T10:00:00Z")));
        assertThat(unreported("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")).isEmpty();
    }

    @Test
    void judgesByRtsOfTheClassicModelAlike() {
        rt(
                "PSP1",
                "IUV1",
                collected("10.00", "IUR-1", Optional.empty()),
                collected("16.00", "IUR-2", Optional.of("IUBD-1")),
                collected("0.00", "n/a", Optional.empty()));
        rt("PSP2", "IUV2", collected("10.00", "IUR-3", Optional.empty()));
        rt("PSP1", "IUV3", collected("9.99", "IUR-4", Optional.empty()));

        Flow flow = publish(
                ID,
                List.of(
                        paid(1, "IUV1", "IUR-1", Optional.of(1), PaymentOutcome.EXECUTED),
                        paid(2, "IUV1", "IUR-1", Optional.empty(), PaymentOutcome.EXECUTED),
                        paid(3, "IUV1", "IUR-2", Optional.of(2), PaymentOutcome.EXECUTED),
                        paid(4, "IUV1", "n/a", Optional.of(3), PaymentOutcome.EXECUTED),
                        paid(5, "OTHER", "IUR-1", Optional.of(1), PaymentOutcome.EXECUTED),
                        paid(6, "IUV2", "IUR-3", Optional.of(1), PaymentOutcome.EXECUTED),
                        paid(7, "IUV3", "IUR-4", Optional.of(1), PaymentOutcome.EXECUTED),
                        paid(8, "IUV8", "n/a", Optional.of(1), PaymentOutcome.NO_RPT),
                        paid(9, "IUV1", "IUR-1", Optional.of(1), PaymentOutcome.REVOKED)));

        assertThat(page(flow, Optional.empty()))
                .extracting(ReconciledPayment::verdict)
                .containsExactly(
                        Verdict.RECONCILED,
                        Verdict.RECONCILED,
                        Verdict.OTHER_CREDITOR,
                        Verdict.RECEIPT_MISSING,
                        Verdict.OTHER_IUV,
                        Verdict.OTHER_PSP,
                        Verdict.OTHER_AMOUNT,
                        Verdict.WITHOUT_RECEIPT,
                        Verdict.REVOKED);
    }

    @Test
    void takesTheRtThatAgreesBestOfThoseWithOneIur() {
        rt("PSP2", "IUV1", collected("10.00", "1", Optional.empty()));
        rt("PSP1", "IUV2", collected("5.00", "1", Optional.empty()));
        rt("PSP1", "IUV3", collected("10.00", "1", Optional.empty()));

        Flow flow = publish(ID, List.of(paid(1, "IUV3", "1", Optional.of(1), PaymentOutcome.EXECUTED)));

        assertThat(summary(flow)).containsOnlyKeys(Verdict.RECONCILED);
        assertThat(unreported("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z"))
                .extracting(UnreportedReceipt::iuv)
                .containsExactlyInAnyOrder("IUV1", "IUV2");
    }

    @Test
    void leavesOutRtsOfOthers() {
        rt("PSP2", "IUV1", collected("10.00", "1", Optional.empty()));
        sql("UPDATE rpt SET creditor = '88888888888'");

        Flow flow = publish(ID, List.of(paid(1, "IUV1", "1", Optional.of(1), PaymentOutcome.EXECUTED)));

        assertThat(summary(flow)).containsOnlyKeys(Verdict.RECEIPT_MISSING);
    }

    @Test
    void knowsTheCollectingPspOfAnRtThatTheNodeMade() {
        session("TOKEN", "PSP1", "IUV1", "10.00");
        rt(
                new RptKey(new FiscalCode(CREDITOR), "IUV1", "TOKEN"),
                "FICTITIOUS",
                RtOrigin.NODE,
                collected("10.00", "TOKEN", Optional.empty()));

        Flow flow = publish(ID, List.of(paid(1, "IUV1", "TOKEN", Optional.of(1), PaymentOutcome.EXECUTED)));

        assertThat(summary(flow)).containsOnlyKeys(Verdict.RECONCILED);
    }

    @Test
    void findsRtsThatNoFlowTells() {
        rt(
                "PSP1",
                "IUV1",
                collected("10.00", "IUR-1", Optional.empty()),
                collected("10.00", "IUR-2", Optional.empty()),
                collected("16.00", "IUR-3", Optional.of("IUBD-1")),
                collected("0.00", "n/a", Optional.empty()));
        publish(ID, List.of(paid(1, "IUV1", "IUR-1", Optional.of(1), PaymentOutcome.EXECUTED)));

        assertThat(unreported("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z"))
                .containsExactly(
                        new UnreportedReceipt(CREDITOR, "PSP1", "IUR-2", 2, "IUV1", Euro.of("10.00"), SampleRpts.NOON));
    }

    private List<UnreportedReceipt> unreported(String from, String to) {
        return store.transactions()
                .commit(() -> reconciliations.unreported(CREDITOR, Instant.parse(from), Instant.parse(to), FIRST));
    }

    private List<ReconciledPayment> page(Flow flow, Optional<Verdict> verdict) {
        return store.transactions().commit(() -> reconciliations.page(flow, verdict, FIRST));
    }

    private Map<Verdict, Long> summary(Flow flow) {
        return store.transactions().commit(() -> reconciliations.summary(flow));
    }

    private Flow publish(String id, List<FlowPayment> payments) {
        return store.transactions()
                .commit(() -> FlowSamples.published(store, upload(id, TEN), payments, new byte[] {1}));
    }

    private static FlowPayment paid(
            long index, String iuv, String iur, Optional<Integer> transfer, PaymentOutcome outcome) {
        return new FlowPayment(
                index, iuv, iur, transfer, Euro.of("10.00"), outcome, LocalDate.of(2026, 11, 19), Optional.empty());
    }

    private static RtPayment collected(String amount, String iur, Optional<String> iubd) {
        return new RtPayment(Euro.of(amount), Optional.empty(), LocalDate.of(2026, 11, 19), iur, iubd);
    }

    /** An RT that a PSP sent. */
    private void rt(String psp, String iuv, RtPayment... payments) {
        rt(new RptKey(new FiscalCode(CREDITOR), iuv, "n/a"), psp, RtOrigin.PUSH, payments);
    }

    private void rt(RptKey key, String psp, RtOrigin origin, RtPayment... payments) {
        RptRoute route = new RptRoute("S", "SB", psp, "B", "C", PaymentModel.DIFFERITO);
        RptTerms terms = new RptTerms("BBT", Euro.of("10.00"), payments.length);
        Rpt rpt = new Rpt(key, route, terms, Optional.empty(), SampleRpts.NOON, "test");
        RtContent content = new RtContent(
                "RT-1",
                SampleRpts.NOON.atOffset(ZoneOffset.UTC),
                RtOutcome.EXECUTED,
                Euro.of("10.00"),
                List.of(payments));
        RtMessage message = new RtMessage(Optional.empty(), new byte[] {1});
        store.transactions().commit(() -> {
            new Rpts(store.entityManager()).add(rpt, new byte[] {1});
            new Rts(store.entityManager()).add(new Rt(rpt.id(), origin, message, content, SampleRpts.NOON));
            return rpt;
        });
    }

    /** What was paid for the creditor, with a second transfer for another one. */
    private void receipt(String token, String psp, String iuv, String amount) {
        session(token, psp, iuv, amount);
        sql("INSERT INTO position_receipt (token, psp, psp_company_name, channel, channel_description,"
                + " payment_date_time) VALUES ('" + token + "', '" + psp + "', 'Banca', 'C', 'NA',"
                + " '2026-11-19T10:00:00Z')");
        transfer(token, 1, CREDITOR, amount);
        transfer(token, 2, "88888888888", "5.00");
    }

    private void session(String token, String psp, String iuv, String amount) {
        String notice = "3" + "0".repeat(17 - token.length()) + token;
        sql("INSERT INTO position (creditor, notice_number, status, version)" + " VALUES ('77777777777', '" + notice
                + "', 'PAID', 0)");
        sql(
                "INSERT INTO position_payment (token, creditor, notice_number, status, activated_by, activated_at, valid_to,"
                        + " psp, psp_broker, channel, station, station_broker, creditor_reference_id, amount, description,"
                        + " debtor, version) VALUES ('" + token + "', '77777777777', '" + notice
                        + "', 'NOTIFIED', 'test',"
                        + " '2026-11-19T09:00:00Z', '2026-11-19T09:30:00Z', '" + psp + "', 'B', 'C', 'S', 'SB', '" + iuv
                        + "', "
                        + amount + ", 'debt', '{}', 0)");
    }

    private void transfer(String token, int index, String creditor, String amount) {
        sql(
                "INSERT INTO position_transfer (token, id_transfer, amount, creditor, iban, remittance_information, category)"
                        + " VALUES ('" + token + "', " + index + ", " + amount + ", '" + creditor
                        + "', 'IT60X0542811101000000123456', 'info', 'cat')");
    }

    private void sql(String statement) {
        store.transactions()
                .commit(() -> store.entityManager().createNativeQuery(statement).executeUpdate());
    }
}
