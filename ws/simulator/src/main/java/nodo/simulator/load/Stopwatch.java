package nodo.simulator.load;

import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import nodo.simulator.json.JsonText;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long the steps of a load took, and what was answered. Thread-safe. */
public final class Stopwatch {

    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1000;
    private static final int MICROS_PER_MILLI = 1000;

    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    /**
     * Times a step.
     *
     * @param from when it was to begin, by {@link System#nanoTime()}
     * @param told what an answer says, in a word
     */
    public <T> CompletableFuture<T> timed(
            String operation, long from, CompletableFuture<T> answer, Function<T, String> told) {
        return answer.whenComplete((heard, failure) -> {
            long micros = Math.min((System.nanoTime() - from) / 1000, LONGEST_MICROS);
            Step step = steps.computeIfAbsent(operation, name -> new Step());
            step.times.recordValue(Math.max(micros, 1));
            step.answers
                    .computeIfAbsent(failure == null ? told.apply(heard) : "failed", code -> new LongAdder())
                    .increment();
        });
    }

    JsonObjectBuilder write() {
        JsonObjectBuilder operations = JsonText.object();
        new TreeMap<>(steps).forEach((operation, step) -> operations.add(operation, step.write()));
        return operations;
    }

    /** What became of one step of all payments. */
    private static final class Step {
        private final Histogram times = new ConcurrentHistogram(LONGEST_MICROS, 3);
        private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

        JsonObjectBuilder write() {
            JsonObjectBuilder counts = JsonText.object();
            new TreeMap<>(answers).forEach((code, count) -> counts.add(code, count.sum()));
            // A histogram that grows while it is read refuses to be read.
            Histogram still = times.copy();
            return JsonText.object()
                    .add("count", still.getTotalCount())
                    .add("answers", counts)
                    .add("meanMillis", still.getMean() / MICROS_PER_MILLI)
                    .add("p50Millis", millis(still, 50))
                    .add("p90Millis", millis(still, 90))
                    .add("p99Millis", millis(still, 99))
                    .add("p999Millis", millis(still, 99.9))
                    .add("maxMillis", (double) still.getMaxValue() / MICROS_PER_MILLI);
        }

        private static double millis(Histogram times, double percentile) {
            return (double) times.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
        }
    }
}
