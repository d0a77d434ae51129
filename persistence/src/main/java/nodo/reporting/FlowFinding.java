package nodo.reporting;

/**
 * An anomaly and where it is.
 *
 * @param index the payment's index, or {@link FlowAnomaly#WHOLE_FLOW}
 * @param anomaly what is odd
 */
public record FlowFinding(long index, FlowAnomaly anomaly) {}
