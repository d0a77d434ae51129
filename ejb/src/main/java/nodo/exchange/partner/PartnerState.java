package nodo.exchange.partner;

/**
 * How a partner stands at this moment on this instance, for metrics and monitoring.
 *
 * @param partnerId identifier of the station or channel
 * @param circuit {@code CLOSED} (called), {@code OPEN} (not called) or {@code HALF_OPEN} (tried)
 * @param callsInFlight calls under way
 * @param maxCallsInFlight most calls that may be under way at once
 */
public record PartnerState(String partnerId, String circuit, int callsInFlight, int maxCallsInFlight) {}
