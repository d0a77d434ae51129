package nodo.simulator.load;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import nodo.simulator.json.JsonText;

/** One load on its way, and what became of it. */
final class Load {

    private final String id;
    private final Arrivals arrivals;
    private final Walk walk;
    private final Stopwatch stopwatch = new Stopwatch();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final LongAdder complete = new LongAdder();
    private final Map<Long, LongAdder> completeBySecond = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;
    private volatile long lastEnd = start;

    Load(String id, Arrivals arrivals, Walk walk) {
        this.id = id;
        this.arrivals = arrivals;
        this.walk = walk;
    }

    /** Begins every payment at its time; returns when the last one has begun. */
    void run() {
        for (int number = 0; number < arrivals.payments() && !stopped; number++) {
            long intended = start + number * arrivals.gapNanos();
            awaitTime(intended);
            begun.incrementAndGet();
            walk.take(number, intended, stopwatch).whenComplete((paid, failure) -> end(failure == null && paid));
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
        long end = running() ? System.nanoTime() : lastEnd;
        return JsonText.object()
                .add("id", id)
                .add("running", running())
                .add("asked", arrivals.payments())
                .add("begun", begun.get())
                .add("ended", ended.get())
                .add("complete", complete.sum())
                .add("elapsedMillis", Duration.ofNanos(end - start).toMillis())
                .add("operations", stopwatch.write())
                .add("bySecond", bySecond)
                .build();
    }
}
