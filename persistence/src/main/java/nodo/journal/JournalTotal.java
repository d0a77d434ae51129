package nodo.journal;

import java.time.Instant;

/**
 * How many events of one kind an interval has.
 *
 * @param from when the interval begins
 */
public record JournalTotal(Instant from, EventType type, long events) {}
