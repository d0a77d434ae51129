package nodo.reporting;

/** Whether a flow counts. Source: fdr §5.1, the internal statuses that a stored flow can have here. */
public enum FlowStatus {
    /** A revision of its series. */
    VALID,

    /** Its document failed: kept as evidence, seen by no creditor, and in nobody's way. */
    INVALID
}
