package nodo.standin;

/** The states of a deposited notice. Source: flows-notice §18 for VALID; the other names are inferred. */
public enum ArchiveStatus {
    /** Payable. */
    VALID,

    /** Closed by its creditor, with amount 0. */
    INVALID,

    /** Its day is over, and the creditor wants nothing after it. */
    EXPIRED,

    /** Paid through this hub. */
    PAID
}
