package nodo.local.lab;

import java.time.Duration;
import java.util.Arrays;

/**
 * How often something was done, and how long it took.
 *
 * @param name what
 * @param count how often
 * @param perSecond how often in a second
 * @param p50Millis half of them took no longer
 * @param p99Millis 99 of 100 took no longer
 * @param maxMillis the longest
 */
record Times(String name, long count, double perSecond, double p50Millis, double p99Millis, double maxMillis) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Of single times in nanoseconds, in any order, measured side by side within the given time. */
    static Times of(String name, long[] nanos, Duration within) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(
                name,
                sorted.length,
                sorted.length / (within.toNanos() / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank - 1, 0)] / NANOS_PER_MILLI;
    }
}
