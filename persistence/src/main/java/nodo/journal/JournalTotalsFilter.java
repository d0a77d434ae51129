package nodo.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * Which totals are sought.
 *
 * @param from the first moment
 * @param to the first moment after the range, at most {@link JournalFilter#LONGEST_RANGE} later
 * @param interval how long each interval is, at least a minute; intervals are counted from 1970 in UTC. At most {@link
 *     #MOST_INTERVALS} may fall into the range
 */
public record JournalTotalsFilter(Instant from, Instant to, Duration interval) {

    /** How many intervals one question may ask for. */
    public static final int MOST_INTERVALS = 1000;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public JournalTotalsFilter {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the range of time is empty");
        }
        Duration range = Duration.between(from, to);
        if (range.compareTo(JournalFilter.LONGEST_RANGE) > 0) {
            throw new IllegalArgumentException(
                    "totals cover at most " + JournalFilter.LONGEST_RANGE.toDays() + " days");
        }
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("an interval has at least a minute");
        }
        if (range.dividedBy(interval) >= MOST_INTERVALS) {
            throw new IllegalArgumentException("more than " + MOST_INTERVALS + " intervals");
        }
    }
}
