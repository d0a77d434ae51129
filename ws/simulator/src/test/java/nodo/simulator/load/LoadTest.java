package nodo.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Arrivals FIFTY = new Arrivals(50, Duration.ofSeconds(1));

    @Test
    void countsWhatComesToItsEnd() {
        Load load = new Load(
                "1",
                FIFTY,
                (number, intended, stopwatch) -> stopwatch
                        .timed("step", intended, CompletableFuture.completedFuture("OK"), answer -> answer)
                        .thenApply(answer -> number % 5 != 0));

        load.run();

        JsonObject report = load.report();
        assertThat(report.getBoolean("running")).isFalse();
        assertThat(report.getInt("begun")).isEqualTo(50);
        assertThat(report.getInt("complete")).isEqualTo(40);
        assertThat(report.getInt("elapsedMillis")).isBetween(900, 60_000);
        assertThat(report.getJsonObject("operations").getJsonObject("step").getJsonObject("answers"))
                .hasToString("{\"OK\":50}");
    }

    @Test
    void goesOnUntilWhatHasBegunIsAtItsEnd() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Load load = new Load("1", FIFTY, (number, intended, stopwatch) -> answer);
        load.run();
        assertThat(load.running()).isTrue();

        answer.complete(true);

        assertThat(load.running()).isFalse();
        assertThat(load.report().getInt("complete")).isEqualTo(50);
    }

    @Test
    void countsAPaymentThatFailsAsEnded() {
        Load load = new Load(
                "1",
                FIFTY,
                (number, intended, stopwatch) -> CompletableFuture.failedFuture(new IllegalStateException("no")));

        load.run();

        assertThat(load.report().getInt("ended")).isEqualTo(50);
        assertThat(load.report().getInt("complete")).isZero();
    }

    @Test
    void tookNoTimeWhenItWasStoppedBeforeAnythingEnded() {
        Load load = new Load("1", FIFTY, (number, intended, stopwatch) -> new CompletableFuture<>());

        load.stop();

        assertThat(load.report().getBoolean("running")).isFalse();
        assertThat(load.report().getInt("elapsedMillis")).isZero();
    }
}
