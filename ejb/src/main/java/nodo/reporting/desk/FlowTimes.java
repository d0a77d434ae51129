package nodo.reporting.desk;

import java.time.Instant;

/**
 * Which flows a creditor asks for, by their times.
 *
 * @param publishedAfter only those that were published later
 * @param flowFrom only those whose own time is that or later
 */
public record FlowTimes(Instant publishedAfter, Instant flowFrom) {}
