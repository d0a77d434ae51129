package nodo.local.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until something has come true, and not a moment longer.
 *
 * @param limit how long it may take at most
 */
public record Patience(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Patience of some seconds. */
    public static Patience ofSeconds(long seconds) {
        return new Patience(Duration.ofSeconds(seconds));
    }

    /**
     * Waits.
     *
     * @param what for the message, as in "waited 5 s for WHAT"
     * @throws IllegalStateException if it has not come true in time, or the thread was interrupted
     */
    public void until(String what, BooleanSupplier comeTrue) {
        long start = System.nanoTime();
        while (!comeTrue.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for " + what);
            }
        }
    }
}
