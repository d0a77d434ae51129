package nodo.standin;

import java.time.Instant;

/**
 * A station that is stood in for.
 *
 * @param station the station
 * @param cause who put it there
 * @param since since when
 * @param probes how the latest probes went
 */
public record StandIn(String station, StandInCause cause, Instant since, Probes probes) {}
