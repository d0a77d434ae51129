package nodo.standin;

import java.time.Instant;

/**
 * What a station was asked in one minute, as far as one instance asked it.
 *
 * @param station the station
 * @param minute the minute's first moment
 * @param calls the questions
 * @param faults those of them that found nobody there
 */
public record TrafficCount(String station, Instant minute, int calls, int faults) {}
