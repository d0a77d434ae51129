package nodo.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which events are sought: all conditions must hold.
 *
 * @param from the first moment
 * @param to the first moment after the range; at most {@link #LONGEST_RANGE} later, unless a notice, IUV, token or
 *     exchange is given
 * @param keys the values to equal
 * @param exchange an exchange; the exchanges that it caused are found with it
 */
public record JournalFilter(Instant from, Instant to, Map<JournalKey, String> keys, Optional<UUID> exchange) {

    /** How much time a search without an indexed key may cover. */
    public static final Duration LONGEST_RANGE = Duration.ofDays(31);

    public JournalFilter {
        keys = Map.copyOf(keys);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the range of time is empty");
        }
        boolean indexed = exchange.isPresent() || keys.keySet().stream().anyMatch(JournalKey::isIndexed);
        if (!indexed && Duration.between(from, to).compareTo(LONGEST_RANGE) > 0) {
            throw new IllegalArgumentException("more than " + LONGEST_RANGE.toDays()
                    + " days can be searched only by notice, IUV, token or exchange");
        }
    }
}
