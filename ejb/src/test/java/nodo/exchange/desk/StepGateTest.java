package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepGateTest {

    private static final Duration NO_PATIENCE = Duration.ZERO;

    private final CountDownLatch end = new CountDownLatch(1);

    /** Each holds its place until the end. */
    private CompletableFuture<?>[] busy(StepGate gate, int steps) {
        CountDownLatch begun = new CountDownLatch(steps);
        CompletableFuture<?>[] all = IntStream.range(0, steps)
                .mapToObj(step -> CompletableFuture.supplyAsync(
                        () -> gate.pass(() -> {
                            begun.countDown();
                            return await(end);
                        }),
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture<?>[]::new);
        await(begun);
        return all;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 3", "60, 45"})
    void keepsConnectionsBackForSecondRequests(int poolMax, int places) {
        StepGate gate = new StepGate(poolMax, NO_PATIENCE);
        CompletableFuture<?>[] steps = busy(gate, places);

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.pass(() -> "one too many"))
                .withMessageContaining("all places for steps are taken");

        end.countDown();
        CompletableFuture.allOf(steps).join();
        assertThat(gate.pass(() -> "in time")).isEqualTo("in time");
    }

    @Test
    void freesThePlaceOfAStepThatFails() {
        StepGate gate = new StepGate(2, NO_PATIENCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.pass(() -> {
                    throw new IllegalArgumentException();
                }));

        assertThat(gate.pass(() -> "next")).isEqualTo("next");
    }

    @Test
    void waitsForAPlace() {
        StepGate gate = new StepGate(2, Duration.ofSeconds(60));
        CompletableFuture<?>[] first = busy(gate, 1);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> gate.pass(() -> "second"));

        end.countDown();

        assertThat(second.join()).isEqualTo("second");
        CompletableFuture.allOf(first).join();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 1001})
    void refusesAPoolThatIsNone(int poolMax) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepGate(poolMax))
                .withMessageContaining("nodo.database.pool-max");
    }
}
