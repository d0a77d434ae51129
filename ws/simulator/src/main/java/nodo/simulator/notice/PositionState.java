package nodo.simulator.notice;

/**
 * What a creditor says of a debt position when it is asked to verify or to collect it.
 *
 * <p>Source: EC behaviour table of the notice model: every state but the first has its own refusal.
 */
public enum PositionState {
    /** The debt can be paid. */
    PAYABLE,
    /** There is no such debt: never issued, a draft, or not yet valid. */
    UNKNOWN,
    /** The debt is paid. */
    PAID,
    /** The debt can no longer be paid. */
    EXPIRED,
    /** The creditor gave the debt up. */
    CANCELLED,
    /** The creditor itself holds the debt locked. */
    IN_PROGRESS
}
