package nodo.activation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.delivery.Deliveries;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.money.Euro;
import nodo.notice.Activation;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.Metadata;
import nodo.notice.NoticeNumber;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentData;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.Session;
import nodo.notice.Subject;
import nodo.notice.Transfer;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.PaymentPaid;
import nodo.notice.partner.Stations;
import nodo.registry.PaymentModel;
import nodo.registry.SmallRegistry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptParked;
import nodo.rpt.RptRoute;
import nodo.rpt.RptState;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.RtOutcome;
import nodo.rt.Rts;
import nodo.rt.desk.NodeRt;
import nodo.rt.desk.RtDeliveries;
import nodo.rt.desk.RtSettings;
import nodo.rt.partner.NodeIdentity;
import nodo.rt.partner.PaPerNodo;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

/** A creditor of the classic model behind a PSP of the notice model, from its RPT on: flows-notice §9. */
@StoreTest
class ClassicSessionsTest {

    private static final PositionKey NOTICE =
            new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("303000000000000144"));
    private static final PaymentToken TOKEN = new PaymentToken("0123456789abcdef0123456789abcdef");
    private static final RptKey KEY =
            new RptKey(NOTICE.creditor(), NOTICE.notice().creditorReferenceId(), TOKEN.value());
    private static final String BY = "nodoInviaRPT";
    private static final RtSettings SETTINGS = new RtSettings(
            new NodeIdentity("15376371009", "Nodo"),
            new RtSettings.Retries(List.of(Duration.ofMinutes(1)), Duration.ofMinutes(10)),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            new RtSettings.Pull(Duration.ofMinutes(10), 500),
            new RtSettings.Expiry(Duration.ofDays(90), Duration.ofHours(1)));

    private final TestClock clock = new TestClock();
    private final Registries registries = new Registries();
    private final Store store;
    private final RptActivations activations;
    private final Rpts rpts;
    private final Rts rts;
    private final Positions positions;
    private final Payments payments;
    private final Deliveries deliveries;
    private final ClassicSessions sessions;

    ClassicSessionsTest(Store store) {
        this.store = store;
        this.activations = new RptActivations(store.entityManager());
        this.rpts = new Rpts(store.entityManager());
        this.rts = new Rts(store.entityManager());
        this.positions = new Positions(store.entityManager());
        this.payments = new Payments(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        PaPerNodo partner = new PaPerNodo(new Stations(TestGateway.open(), new JournalLines(clock)));
        NodeRt nodeRt =
                new NodeRt(rpts, rts, new RtDeliveries(rpts, deliveries, partner, SETTINGS, clock), SETTINGS, clock);
        this.sessions = new ClassicSessions(activations, rpts, positions, payments, nodeRt, registries, clock);
        registries.replace(SmallRegistry.demo());
    }

    @Test
    void goesOnWithTheRptAndEndsWithItsRt() {
        open();
        rptComes();
        assertThat(status()).isEqualTo(PaymentStatus.PAYING_RPT);
        assertThat(rptState()).isEqualTo(RptState.RPT_PARCHEGGIATA_NODO_MOD3);

        store.transactions().commit(() -> {
            settle(true);
            Payment payment = payments.lock(TOKEN).orElseThrow();
            sessions.paid(new PaymentPaid(payment, registries.current(), "sendPaymentOutcome"));
            return null;
        });

        assertStored();
    }

    @Test
    void completesASessionThatWasPaidBefore() {
        open();
        ends(true);
        assertThat(status()).isEqualTo(PaymentStatus.PAID_NORPT);

        rptComes();

        assertStored();
    }

    @Test
    void tellsTheCreditorOfASessionThatFailedBefore() {
        open();
        ends(false);

        rptComes();

        assertNegative();
        assertThat(status()).isEqualTo(PaymentStatus.FAILED_NORPT);
    }

    @Test
    void tellsTheCreditorOfASessionThatWasCancelledBefore() {
        open();
        store.transactions().commit(() -> {
            session().cancelBeforeRpt(clock.instant(), "mod3CancelV1");
            return null;
        });

        rptComes();

        assertNegative();
    }

    @Test
    void tellsTheCreditorOfASessionThatEndsAfterTheRpt() {
        open();
        rptComes();

        store.transactions().commit(() -> {
            sessions.happened(step(ClassicStep.Kind.EXPIRED, Optional.empty()));
            return null;
        });

        assertNegative();
    }

    @Test
    void tellsTheCreditorAtOnceWhereNoSessionWillOpen() {
        asked(ActivationState.UNKNOWN);

        rptComes();

        assertNegative();
    }

    @Test
    void waitsForASessionThatMayStillOpen() {
        asked(ActivationState.ASKED);
        rptComes();
        assertThat(rptState()).isEqualTo(RptState.RPT_PARCHEGGIATA_NODO_MOD3);

        store.transactions().commit(() -> {
            Payment payment = newSession();
            sessions.happened(step(ClassicStep.Kind.OPENED, Optional.of(payment)));
            return null;
        });

        assertThat(status()).isEqualTo(PaymentStatus.PAYING_RPT);
    }

    @Test
    void looksForNoRptThatHasNotCome() {
        store.transactions().commit(() -> {
            sessions.happened(step(ClassicStep.Kind.NOT_OPENED, Optional.empty()));
            return null;
        });

        assertThat(store.transactions().commit(() -> rpts.find(KEY))).isEmpty();
    }

    private void assertStored() {
        assertThat(status()).isEqualTo(PaymentStatus.NOTICE_STORED);
        assertThat(position()).isEqualTo(PositionStatus.NOTICE_STORED);
        assertThat(rt().outcome()).isEqualTo(RtOutcome.EXECUTED);
        assertThat(rt().origin()).isEqualTo(RtOrigin.NODE);
        assertThat(rptState()).isEqualTo(RptState.RT_GENERATA_NODO);
        assertThat(owed()).isTrue();
    }

    private void assertNegative() {
        assertThat(rt().outcome()).isEqualTo(RtOutcome.NOT_EXECUTED);
        assertThat(rptState()).isEqualTo(RptState.RT_GENERATA_NODO);
        assertThat(owed()).isTrue();
    }

    private boolean owed() {
        return store.transactions()
                .commit(() -> deliveries.isOwed(
                        "paaInviaRT", rpts.find(KEY).orElseThrow().id().hex()));
    }

    private Rt rt() {
        return store.transactions()
                .commit(() -> rts.find(rpts.find(KEY).orElseThrow().id()).orElseThrow());
    }

    private RptState rptState() {
        return store.transactions().commit(() -> rpts.find(KEY).orElseThrow().state());
    }

    private PaymentStatus status() {
        return store.transactions()
                .commit(() -> payments.find(TOKEN).orElseThrow().status());
    }

    private PositionStatus position() {
        return store.transactions()
                .commit(() -> positions.find(NOTICE).orElseThrow().status());
    }

    private static ClassicStep step(ClassicStep.Kind kind, Optional<Payment> payment) {
        return new ClassicStep(KEY, kind, payment, "activatePaymentNotice");
    }

    private void asked(ActivationState state) {
        store.transactions().commit(() -> {
            RptActivation activation = activations.ask(new RptActivation.Wanted(
                    KEY,
                    "PSPDEMO1",
                    "60000000001",
                    "60000000001_01",
                    "77777777777_01",
                    true,
                    new byte[] {1},
                    clock.instant(),
                    clock.instant()));
            if (state != ActivationState.ASKED) {
                activation.learn(state);
            }
            return null;
        });
    }

    private void open() {
        asked(ActivationState.ACCEPTED);
        store.transactions().commit(this::newSession);
    }

    private Payment newSession() {
        Instant now = clock.instant();
        Position position = positions.lockOrInsert(NOTICE);
        position.moveTo(PositionStatus.PAYING, now, "activatePaymentNotice");
        Activation activation = new Activation(
                TOKEN,
                NOTICE,
                "activatePaymentNotice",
                now,
                now.plusSeconds(60),
                "PSPDEMO1",
                "60000000001",
                "60000000001_01",
                "77777777777_01",
                "77777777777",
                Optional.empty());
        Payment payment = Payment.ofClassicCreditor(activation, data());
        payments.add(payment);
        return payment;
    }

    private static PaymentData data() {
        Transfer transfer = new Transfer(
                1,
                Euro.of("10.00"),
                NOTICE.creditor(),
                Optional.empty(),
                Optional.of(new Iban("IT60X0542811101000000123456")),
                Optional.empty(),
                "Tassa",
                "NA",
                Metadata.NONE);
        return new PaymentData(
                NOTICE.notice().creditorReferenceId(),
                Euro.of("10.00"),
                Optional.empty(),
                "Tassa",
                Optional.empty(),
                Optional.empty(),
                Subject.named(new EntityId(EntityType.F, "ANONIMO"), "ANONIMO"),
                List.of(transfer),
                Metadata.NONE);
    }

    private Session session() {
        Position position = positions.lock(NOTICE).orElseThrow();
        return new Session(position, payments.lock(TOKEN).orElseThrow());
    }

    private void ends(boolean paid) {
        store.transactions().commit(() -> {
            settle(paid);
            return null;
        });
    }

    private void settle(boolean paid) {
        OutcomeDetails details = new OutcomeDetails(
                "cash",
                Optional.empty(),
                Euro.of("1.00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2026-11-25"),
                LocalDate.parse("2026-11-26"));
        session()
                .settle(
                        new PaymentOutcome(
                                TOKEN,
                                paid,
                                clock.instant(),
                                "60000000001_01",
                                paid ? Optional.of(details) : Optional.empty()),
                        "sendPaymentOutcome");
    }

    private void rptComes() {
        store.transactions().commit(() -> {
            Rpt rpt = new Rpt(
                    KEY,
                    new RptRoute(
                            "77777777777_01",
                            "77777777777",
                            "PSPDEMO1",
                            "60000000001",
                            "60000000001_01",
                            PaymentModel.ATTIVATO_PRESSO_PSP),
                    new RptTerms("PO", Euro.of("10.00"), 1),
                    Optional.empty(),
                    clock.instant(),
                    BY);
            rpt.moveTo(RptState.RPT_ACCETTATA_NODO, clock.instant(), BY);
            rpt.moveTo(RptState.RPT_PARCHEGGIATA_NODO_MOD3, clock.instant(), BY);
            rpts.add(rpt, document());
            sessions.came(new RptParked(rpt, BY));
            return null;
        });
    }

    private static byte[] document() {
        try (InputStream file =
                Objects.requireNonNull(ClassicSessionsTest.class.getResourceAsStream("/nodo/rt/RPT.xml"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
