package nodo.simulator.hub;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Asks again until the hub has said what it made of the question, without blocking. */
@ApplicationScoped
public class Repeater {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "repeater");
        thread.setDaemon(true);
        thread.setContextClassLoader(Repeater.class.getClassLoader());
        return thread;
    });

    /**
     * Asks until the answer is conclusive, or persistence is at its end.
     *
     * @param ask asks once; its argument counts the repetitions, 0 for the first question
     */
    public CompletableFuture<Heard> until(Persistence persistence, IntFunction<CompletableFuture<Heard>> ask) {
        return again(0, persistence, ask);
    }

    private CompletableFuture<Heard> again(
            int repetition, Persistence persistence, IntFunction<CompletableFuture<Heard>> ask) {
        return ask.apply(repetition).thenCompose(heard -> {
            if (heard.conclusive() || repetition >= persistence.attempts()) {
                return CompletableFuture.completedFuture(heard);
            }
            int next = repetition + 1;
            return after(persistence.before(next, chance()), () -> again(next, persistence, ask));
        });
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /** Does something after a while. */
    public <T> CompletableFuture<T> after(Duration pause, Supplier<CompletableFuture<T>> next) {
        Executor later = task -> timer.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
        return CompletableFuture.supplyAsync(() -> 0, later).thenCompose(zero -> next.get());
    }

    /** Begins nothing any more. */
    @PreDestroy
    public void close() {
        timer.shutdownNow();
    }
}
