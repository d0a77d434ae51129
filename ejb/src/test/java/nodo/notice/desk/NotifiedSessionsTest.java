package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Positions;
import nodo.notice.SampleSessions;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outcome that is faster than the record of the notification's answer. */
@StoreTest
class NotifiedSessionsTest {

    private final Store store;
    private final Payments payments;
    private final NotifiedSessions notified;
    private PaymentToken token = PaymentToken.fresh();

    NotifiedSessionsTest(Store store) {
        this.store = store;
        this.payments = new Payments(store.entityManager());
        this.notified = new NotifiedSessions(payments);
    }

    @BeforeEach
    void begin() {
        token = store.transactions()
                .commit(() -> SampleSessions.begin(11, new Positions(store.entityManager()), payments));
    }

    @Test
    void waitsNotForASessionThatIsNotNotified() {
        long began = System.nanoTime();

        await();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void waitsForAnAnswerThatIsBeingRecorded() throws Exception {
        move(PaymentStatus.PAYMENT_RESERVED, PaymentStatus.PAYMENT_SENT);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> accepted =
                CompletableFuture.supplyAsync(() -> store.transactions().commit(() -> {
                    begun.countDown();
                    notified.awaitAnswers(List.of(token));
                    return payments.isAny(List.of(token), PaymentStatus.PAYMENT_ACCEPTED);
                }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        move(PaymentStatus.PAYMENT_ACCEPTED);

        assertThat(accepted.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitsNotForEver() {
        move(PaymentStatus.PAYMENT_RESERVED, PaymentStatus.PAYMENT_SENT);
        long began = System.nanoTime();

        await();

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(12));
    }

    private void await() {
        store.transactions().commit(() -> {
            notified.awaitAnswers(List.of(token));
            return 0;
        });
    }

    private void move(PaymentStatus... states) {
        store.transactions().commit(() -> {
            for (PaymentStatus state : states) {
                payments.lock(token).orElseThrow().moveTo(state, SampleSessions.NOON, "test");
            }
            return 0;
        });
    }
}
