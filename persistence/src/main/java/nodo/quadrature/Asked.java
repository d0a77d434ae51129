package nodo.quadrature;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose traffic is asked for.
 *
 * @param side which kind of broker asks
 * @param broker the broker
 * @param creditor only traffic of this creditor
 * @param from the first instant of the period
 * @param to the first instant after it
 */
public record Asked(Side side, String broker, Optional<String> creditor, Instant from, Instant to) {}
