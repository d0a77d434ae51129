package nodo.notice.desk;

import static nodo.notice.desk.TestCreditor.ko;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.standin.ArchivedNotice;
import nodo.standin.SampleNotice;
import nodo.standin.StandIn;
import nodo.standin.StandInCause;
import nodo.standin.StandIns;
import nodo.standin.desk.StandInMonitor;
import nodo.standin.desk.StandInProbe;
import nodo.standin.desk.StandInSwitch;
import nodo.standin.desk.StandInView;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments while a station is away: flows-notice §18. */
@StoreTest
class StandInTest {

    private static final String STATION = "77777777777_01";
    private static final int AWAY = 503;
    private static final int THERE = 200;
    private static final int LEAST_CALLS = StandInBench.LEAST_CALLS;

    private final Store store;
    private final StandInBench bench;
    private final TestHub hub;
    private final StandInSwitch standInSwitch;
    private final StandInMonitor monitor;
    private final StandInProbe probe;

    StandInTest(Store store) {
        this.store = store;
        this.bench = new StandInBench(store, false);
        this.hub = bench.hub;
        this.standInSwitch = bench.standInSwitch;
        this.monitor = bench.monitor;
        this.probe = bench.probe;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsFromTheArchiveWhatANoticeCosts() {
        deposit(SampleNotice.notice());
        begin();

        assertThat(hub.cost()).isEqualTo("10.00 Ente 77777777777 Tassa rifiuti allCcp=false standin");
        assertThat(hub.creditor.asked()).isEmpty();
    }

    @Test
    void opensASessionThatIsPaidLikeAnyOther() {
        deposit(SampleNotice.notice());
        begin();
        hub.creditor.answers("paSendRT", () -> "");

        String token = hub.activate();
        assertThat(hub.tell(token, true)).isEqualTo("OK");
        hub.delivering.deliver();
        assertThat(status(token)).isEqualTo(PaymentStatus.NOTICE_SENT);

        hub.creditor.answers("paSendRT", () -> TestCreditor.ok("paSendRTRes", ""));
        hub.clock.advance(Duration.ofHours(1));
        hub.delivering.deliver();

        assertThat(status(token)).isEqualTo(PaymentStatus.NOTIFIED);
        assertThat(hub.creditor.asked("paGetPayment")).isZero();
        assertThat(hub.creditor.asked().get(1).message())
                .contains("<receiptId>" + token + "</receiptId>")
                .contains("<creditorReferenceId>01000000000000144</creditorReferenceId>")
                .contains("<standIn>true</standIn>");
    }

    @Test
    void saysNothingOfStandInWhereThereWasNone() {
        String token = hub.activate();
        hub.tell(token, true);
        hub.delivering.deliver();

        assertThat(hub.creditor.asked())
                .last()
                .satisfies(receipt -> assertThat(receipt.message()).doesNotContain("standIn"));
    }

    @Test
    void refusesWhatIsPaidAlready() {
        deposit(SampleNotice.notice());
        begin();
        hub.tell(hub.activate(), true);

        assertThat(hub.verify()).startsWith("PPT_PAGAMENTO_DUPLICATO");
        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_DUPLICATO");
    }

    @ParameterizedTest
    @CsvSource({
        // amount, expires, switchToExpired, payStandIn, fault
        "0.00, 2031-12-31T00:00:00Z, false, true, PAA_PAGAMENTO_ANNULLATO",
        "10.00, 2020-12-31T00:00:00Z, true, true, PAA_PAGAMENTO_SCADUTO",
        "10.00, 2031-12-31T00:00:00Z, false, false, PAA_PAGAMENTO_SCONOSCIUTO",
    })
    void hasTheFaultsOfACreditor(
            String amount, Instant expires, boolean switchToExpired, boolean payStandIn, String fault) {
        deposit(SampleNotice.of(TestHub.NOTICE, amount, expires, switchToExpired, payStandIn));
        begin();

        assertThat(hub.verify()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(hub.activate()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(told()).contains(fault);
        assertThat(hub.creditor.asked()).isEmpty();
    }

    @Test
    void doesNotKnowWhatWasNotDeposited() {
        begin();

        assertThat(hub.verify()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(told()).contains("PAA_PAGAMENTO_SCONOSCIUTO");
    }

    @Test
    void takesWhatIsLateButMayBe() {
        deposit(SampleNotice.of(TestHub.NOTICE, "10.00", Instant.parse("2020-12-31T00:00:00Z"), false, true));
        begin();

        assertThat(hub.verify()).isEqualTo("OK");
    }

    @Test
    void creditsAnAccountOfTheCreditorWhereNoneWasDeposited() {
        deposit(SampleNotice.crediting(Optional.empty(), Optional.empty()));
        begin();

        String token = hub.activate();

        assertThat(inOneStep(() -> hub.payments
                        .find(new PaymentToken(token))
                        .orElseThrow()
                        .data()
                        .transfers()
                        .get(0)
                        .iban()))
                .contains(SampleNotice.IBAN);
    }

    @Test
    void refusesAnAccountThatIsNotTheCreditorsAnyMore() {
        deposit(SampleNotice.crediting(Optional.of(SampleNotice.POSTAL_IBAN), Optional.empty()));
        begin();

        assertThat(hub.activate()).startsWith("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
    }

    @Test
    void asksTheStationWhereTheRegistryDoesNotAllowStandIn() {
        deposit(SampleNotice.notice());
        begin();
        hub.use(hub.registry());

        hub.activate();

        assertThat(hub.creditor.asked("paGetPayment")).isEqualTo(1);
    }

    @Test
    void asksTheDatabaseNothingAboutStandInWhileThereIsNone() {
        assertThat(store.statements().during(hub::activate))
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("archived_notice")
                        || statement.contains("stand_in_station")
                        || statement.contains("station_traffic"));
    }

    @Test
    void leavesASingleFailureAsItIs() {
        deposit(SampleNotice.notice());
        hub.creditor.answersStatus(AWAY);

        assertThat(hub.verify()).startsWith("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
    }

    @Test
    void helpsOutAfterASingleFailureIfItIsSet() {
        try (StandInBench other = new StandInBench(store, true)) {
            TestHub helped = other.hub;
            helped.creditor.answersStatus(AWAY);
            assertThat(helped.verify()).startsWith("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");

            deposit(SampleNotice.notice());

            assertThat(helped.cost()).endsWith("standin");
            assertThat(helped.activate()).hasSize(32);
            assertThat(helped.creditor.asked("paGetPayment")).isEqualTo(1);
        }
    }

    @Test
    void doesNotHelpOutAfterAnAnswer() {
        try (StandInBench other = new StandInBench(store, true)) {
            TestHub helped = other.hub;
            deposit(SampleNotice.notice());
            helped.creditor.answers(
                    "paVerifyPaymentNotice", () -> ko("paVerifyPaymentNoticeRes", "PAA_PAGAMENTO_SCADUTO"));

            assertThat(helped.verify()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        }
    }

    @Test
    void putsAStationInStandInThatIsAway() {
        fail(LEAST_CALLS - 1);
        assertThat(monitor.run()).isZero();
        fail(1);

        assertThat(monitor.run()).isEqualTo(1);
        assertThat(monitor.run()).isZero();

        assertThat(standInSwitch.all()).singleElement().satisfies(standIn -> {
            assertThat(standIn.station()).isEqualTo(STATION);
            assertThat(standIn.cause()).isEqualTo(StandInCause.MONITOR);
        });
        deposit(SampleNotice.notice());
        assertThat(hub.verify()).isEqualTo("OK");
    }

    @Test
    void leavesAStationAloneThatIsThereForHalfOfItsCalls() {
        fail(LEAST_CALLS);
        answer(LEAST_CALLS);

        assertThat(monitor.run()).isZero();
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        fail(LEAST_CALLS);
        hub.clock.advance(Duration.ofMinutes(32));

        assertThat(monitor.run()).isZero();
        assertThat(standInSwitch.traffic()).isEmpty();
    }

    @Test
    void leavesAStationAloneThatTheRegistryDoesNotAllow() {
        hub.use(hub.registry());
        fail(LEAST_CALLS);

        assertThat(monitor.run()).isZero();
        assertThat(standInSwitch.all()).isEmpty();
    }

    @Test
    void letsAStationAnswerThatIsBack() {
        fail(LEAST_CALLS);
        monitor.run();
        assertThat(probe.run()).isZero();

        probesFind("PAA_PAGAMENTO_SCONOSCIUTO");
        assertThat(probe.run()).isEqualTo(1);

        assertThat(standInSwitch.all()).isEmpty();
        assertThat(monitor.run()).isZero();
        assertThat(hub.creditor.asked())
                .last()
                .satisfies(asked ->
                        assertThat(asked.message()).contains("<noticeNumber>000000000000000000</noticeNumber>"));
    }

    @Test
    void takesNoOtherAnswerForHealth() {
        fail(LEAST_CALLS);
        monitor.run();
        probesFind("PAA_SYSTEM_ERROR");

        assertThat(probe.run() + probe.run() + probe.run()).isZero();

        assertThat(standInSwitch.all())
                .extracting(StandIn::probes)
                .singleElement()
                .satisfies(probes -> assertThat(probes.results()).isEqualTo("00"));
    }

    @Test
    void leavesToOperatorsWhatTheyBegan() {
        begin();
        probesFind("PAA_PAGAMENTO_SCONOSCIUTO");

        assertThat(probe.run() + probe.run()).isZero();

        assertThat(hub.creditor.asked()).isEmpty();
        assertThat(standInSwitch.end(STATION)).isTrue();
        assertThat(bench.view.covers(hub.registryNow().station(STATION).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isSeenByOtherInstancesAtTheirNextLook(boolean looked) {
        StandInView other = new StandInView(store.transactions(), new StandIns(store.entityManager()));
        begin();

        if (looked) {
            other.look();
        }

        assertThat(other.covers(hub.registryNow().station(STATION).orElseThrow()))
                .isEqualTo(looked);
    }

    /** The fault that the creditor's deputy has for the notice. */
    private Optional<String> told() {
        return bench.deputy.verification(TestHub.NOTICE).faultCode();
    }

    private void begin() {
        standInSwitch.begin(STATION, StandInCause.OPERATOR);
    }

    private void deposit(ArchivedNotice notice) {
        assertThat(inOneStep(() -> bench.archive.put(notice, STATION, hub.clock.instant())))
                .isTrue();
    }

    private void fail(int times) {
        hub.creditor.answersStatus(AWAY);
        for (int call = 0; call < times; call++) {
            assertThat(hub.verify()).startsWith("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        }
    }

    private void answer(int times) {
        probesFind("PAA_PAGAMENTO_SCADUTO");
        for (int call = 0; call < times; call++) {
            assertThat(hub.verify()).startsWith("PPT_ERRORE_EMESSO_DA_PAA");
        }
    }

    private void probesFind(String fault) {
        hub.creditor.answersStatus(THERE);
        hub.creditor.answers("paVerifyPaymentNotice", () -> ko("paVerifyPaymentNoticeRes", fault));
    }

    private PaymentStatus status(String token) {
        return inOneStep(
                () -> hub.payments.find(new PaymentToken(token)).orElseThrow().status());
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
