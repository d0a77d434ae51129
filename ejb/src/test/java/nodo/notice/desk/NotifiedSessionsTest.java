package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nodo.exchange.StoredAnswers;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.desk.StepGate;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Positions;
import nodo.notice.SampleSessions;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outcome that is faster than the record of the notification's answer, in a hub with a place for one step at a time. */
@StoreTest
class NotifiedSessionsTest {

    private final Store store;
    private final Payments payments;
    private final NotifiedSessions notified;
    private final Exchanges exchanges;
    private final StepGate gate = new StepGate(2);
    private final CountDownLatch looked = new CountDownLatch(2);
    private PaymentToken token = PaymentToken.fresh();

    NotifiedSessionsTest(Store store) {
        this.store = store;
        this.payments = new Payments(store.entityManager());
        this.notified = new NotifiedSessions(payments);
        TestClock clock = new TestClock();
        this.exchanges = new Exchanges(
                new OneAtATime(),
                new StoredAnswers(store.entityManager()),
                new Journal(store.dataSource()),
                new JournalLines(clock),
                new ExchangeSettings(Duration.ofSeconds(10), Duration.ofMillis(20), Duration.ofSeconds(5), true),
                new Uncounted(),
                clock);
    }

    @BeforeEach
    void begin() {
        token = store.transactions()
                .commit(() -> SampleSessions.begin(11, new Positions(store.entityManager()), payments));
    }

    @Test
    void waitsNotForASessionThatIsNotNotified() {
        long began = System.nanoTime();

        assertThat(statusMet()).isEqualTo("PAYING");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesTheRecordOfTheAnswerItsPlaceWhileItWaits() throws Exception {
        move(PaymentStatus.PAYMENT_RESERVED, PaymentStatus.PAYMENT_SENT);
        CompletableFuture<String> met = CompletableFuture.supplyAsync(this::statusMet);
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();

        move(PaymentStatus.PAYMENT_ACCEPTED);

        assertThat(met.get(10, TimeUnit.SECONDS)).isEqualTo("PAYMENT_ACCEPTED");
    }

    @Test
    void waitsNotForEver() {
        move(PaymentStatus.PAYMENT_RESERVED, PaymentStatus.PAYMENT_SENT);
        long began = System.nanoTime();

        assertThat(statusMet()).isEqualTo("PAYMENT_SENT");

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(12));
    }

    /** The status that a step meets which waits for the answer. */
    private String statusMet() {
        Exchange<String> exchange = new Exchange<>(
                new Inbound(UUID.randomUUID(), "sendPaymentOutcomeV2", SampleSessions.NOON, new byte[0]),
                EventKeys.NONE,
                Optional.empty(),
                new Plain());
        byte[] answer = exchanges.inOneStep(
                exchange,
                notified.answered(List.of(token)),
                () -> payments.find(token).orElseThrow().status().name());
        return new String(answer, StandardCharsets.UTF_8);
    }

    private void move(PaymentStatus... states) {
        new OneAtATime().commit(() -> {
            for (PaymentStatus state : states) {
                payments.lock(token).orElseThrow().moveTo(state, SampleSessions.NOON, "test");
            }
            return 0;
        });
    }

    /** Those of the store, through the gate. */
    private final class OneAtATime implements Transactions {

        @Override
        public <T> T commit(Supplier<T> step) {
            return gate.pass(() -> {
                looked.countDown();
                return store.transactions().commit(step);
            });
        }
    }

    private static final class Plain implements Answers<String> {

        @Override
        public byte[] ok(String answer) {
            return answer.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] refused(Fault fault) {
            return fault.code().name().getBytes(StandardCharsets.UTF_8);
        }
    }
}
