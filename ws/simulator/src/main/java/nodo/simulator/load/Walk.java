package nodo.simulator.load;

import java.util.concurrent.CompletableFuture;

/** One payment of a load, from its first step to its last. */
public interface Walk {

    /**
     * Begins a payment, without blocking.
     *
     * @param number counts the payments of the load, from 0
     * @param intended when it was to begin, by {@link System#nanoTime()}
     * @param stopwatch times its steps
     * @return whether it came to its end
     */
    CompletableFuture<Boolean> take(int number, long intended, Stopwatch stopwatch);
}
