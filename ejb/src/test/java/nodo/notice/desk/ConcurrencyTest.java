package nodo.notice.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages on one notice at the same moment: flows-notice §16. */
@StoreTest
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ConcurrencyTest {

    private static final int ROUNDS = 5;

    private final TestHub hub;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ConcurrencyTest(Store store) {
        hub = new TestHub(store);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        hub.close();
    }

    @Test
    void letsExactlyOneOfTwoActivationsWin() throws Exception {
        List<String> answers = atOnce(List.of(hub::activate, hub::activate, hub::activate));

        assertThat(answers).filteredOn(answer -> answer.matches("[0-9a-f]{32}")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("PPT_PAGAMENTO_IN_CORSO"))
                .hasSize(2);
    }

    @Test
    void refusesAnActivationWhileAnotherOneWaitsForTheCreditor() throws Exception {
        CountDownLatch creditorAsked = new CountDownLatch(1);
        CountDownLatch creditorMayAnswer = new CountDownLatch(1);
        hub.creditor.answers("paGetPayment", () -> {
            creditorAsked.countDown();
            await(creditorMayAnswer);
            return TestCreditor.payment(
                    TestCreditor.transfer(1, "10.00", "77777777777", "IT60X0542811101000000123456"));
        });
        Future<String> first = threads.submit(() -> hub.activate());
        await(creditorAsked);

        assertThat(hub.activate()).startsWith("PPT_PAGAMENTO_IN_CORSO");

        creditorMayAnswer.countDown();
        assertThat(first.get()).matches("[0-9a-f]{32}");
    }

    @Test
    void callsTheCreditorOnceForTheSameKeyAtOnce() throws Exception {
        Optional<String> key = Optional.of("60000000001_abcdefghij");
        Supplier<String> activation = () -> hub.activate(TestHub.CALLER, key, "10.00");

        List<String> answers = atOnce(List.of(activation, activation, activation));

        assertThat(answers).allMatch(answer -> answer.equals(answers.get(0)));
        assertThat(answers.get(0)).matches("[0-9a-f]{32}");
        assertThat(hub.creditor.asked("paGetPayment")).isEqualTo(1);
    }

    @Test
    void recordsOneOfTwoOutcomes() throws Exception {
        String token = hub.activate();

        List<String> answers = atOnce(List.of(() -> hub.tell(token, true), () -> hub.tell(token, true)));

        assertThat(answers).filteredOn("OK"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("PPT_ESITO_GIA_ACQUISITO"))
                .hasSize(1);
    }

    @Test
    void neverCancelsWhatIsPaid() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String token = hub.activate();
            hub.clock.advance(Duration.ofMinutes(5));

            List<String> answers =
                    atOnce(List.of(() -> hub.tell(token, false), () -> String.valueOf(hub.expiredSessions.run())));

            PaymentStatus status = hub.store
                    .transactions()
                    .commit(() -> hub.payments
                            .find(new PaymentToken(token))
                            .orElseThrow()
                            .status());
            assertThat(status).isEqualTo(PaymentStatus.FAILED);
            assertThat(answers.get(0)).isIn("OK", "PPT_TOKEN_SCADUTO_KO: paymentToken is expired on outcome KO");
        }
    }

    private List<String> atOnce(List<Supplier<String>> calls) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (Supplier<String> call : calls) {
            running.add(threads.submit(() -> {
                await(start);
                return call.get();
            }));
        }
        start.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
