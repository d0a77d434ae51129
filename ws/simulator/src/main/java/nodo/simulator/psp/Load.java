package nodo.simulator.psp;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import nodo.simulator.json.JsonText;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * One load on its way: complete payments of distinct notices at a fixed rate of arrivals, and what became of them.
 *
 * <p>An open model: a payment begins at its intended time, whatever became of those before it, and its first step is
 * timed from there, so that a hub that stalls is not measured less.
 */
final class Load {

    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1000;
    private static final int MICROS_PER_MILLI = 1000;
    private static final int HEXADECIMAL = 16;

    private final String id;
    private final LoadOrder order;
    private final Teller teller;
    private final long salt;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final LongAdder complete = new LongAdder();
    private final Map<Long, LongAdder> completeBySecond = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;
    private volatile long lastEnd = start;

    Load(String id, LoadOrder order, Teller teller) {
        this.id = id;
        this.order = order;
        this.teller = teller;
        this.salt = Long.parseLong(id, HEXADECIMAL);
    }

    /** Begins every payment at its time; returns when the last one has begun. */
    void run() {
        long gap = Duration.ofSeconds(1).toNanos() / order.ratePerSecond();
        for (int number = 0; number < order.payments() && !stopped; number++) {
            long intended = start + number * gap;
            awaitTime(intended);
            begin(number, intended);
        }
        stopped = true;
    }

    private static void awaitTime(long intended) {
        long left = intended - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = intended - System.nanoTime();
        }
    }

    private void begin(int number, long intended) {
        begun.incrementAndGet();
        Payment payment = payment(number);
        CompletableFuture<Boolean> ready = order.verifies()
                ? timed("verifyPaymentNotice", intended, teller.verify(payment)).thenApply(Heard::ok)
                : CompletableFuture.completedFuture(true);
        ready.thenCompose(ok -> ok ? activateAndTell(payment, number) : CompletableFuture.completedFuture(false))
                .whenComplete((paid, failure) -> end(failure == null && paid));
    }

    private Payment payment(int number) {
        return new Payment(
                id + "-" + number,
                order.caller(),
                order.notice(number),
                "10.00",
                "1.00",
                order.version(),
                Optional.of(order.key(salt, number)),
                Optional.empty());
    }

    private CompletableFuture<Boolean> activateAndTell(Payment payment, int number) {
        return timed("activatePaymentNotice", System.nanoTime(), teller.activate(payment, order.persistence()))
                .thenCompose(heard -> heard.token().isEmpty()
                        ? CompletableFuture.completedFuture(false)
                        : timed(
                                        "sendPaymentOutcome",
                                        System.nanoTime(),
                                        teller.tell(
                                                payment, heard.token().get(), order.paid(number), order.persistence()))
                                .thenApply(Heard::ok));
    }

    private CompletableFuture<Heard> timed(String operation, long from, CompletableFuture<Heard> answer) {
        return answer.whenComplete((heard, failure) -> {
            long micros = Math.min((System.nanoTime() - from) / 1000, LONGEST_MICROS);
            Step step = steps.computeIfAbsent(operation, name -> new Step());
            step.times.recordValue(Math.max(micros, 1));
            step.answers
                    .computeIfAbsent(failure == null ? heard.answer() : "failed", code -> new LongAdder())
                    .increment();
        });
    }

    private void end(boolean paid) {
        if (paid) {
            complete.increment();
            completeBySecond
                    .computeIfAbsent(Duration.ofNanos(System.nanoTime() - start).toSeconds(), second -> new LongAdder())
                    .increment();
        }
        lastEnd = System.nanoTime();
        ended.incrementAndGet();
    }

    /** Begins no further payment; those that began go on to their end. */
    void stop() {
        stopped = true;
    }

    boolean running() {
        return !stopped || ended.get() < begun.get();
    }

    JsonObject report() {
        var bySecond = JsonText.array();
        new TreeMap<>(completeBySecond)
                .forEach((second, payments) ->
                        bySecond.add(JsonText.object().add("second", second).add("complete", payments.sum())));
        JsonObjectBuilder operations = JsonText.object();
        new TreeMap<>(steps).forEach((operation, step) -> operations.add(operation, step.write()));
        long end = running() ? System.nanoTime() : lastEnd;
        return JsonText.object()
                .add("id", id)
                .add("running", running())
                .add("asked", order.payments())
                .add("begun", begun.get())
                .add("ended", ended.get())
                .add("complete", complete.sum())
                .add("elapsedMillis", Duration.ofNanos(end - start).toMillis())
                .add("operations", operations)
                .add("bySecond", bySecond)
                .build();
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
