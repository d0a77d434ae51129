package nodo.reporting;

/**
 * What is odd about a flow, or about one of its payments, that was accepted all the same: the node does not refuse it,
 * and whoever reconciles wants to know. Source: fdr §1 and §3, what a flow has to be and nobody verifies; the names are
 * ours.
 */
public enum FlowAnomaly {
    /** numeroTotalePagamenti is not the number of the payments. */
    NUMBER_DIFFERS,

    /** importoTotalePagamenti is not their sum. */
    TOTAL_DIFFERS,

    /** istitutoRicevente is not the creditor that the flow was sent for. */
    RECEIVER_DIFFERS,

    /** dataRegolamento is not the date that the identifier begins with. */
    REGULATION_DATE_DIFFERS,

    /** The same IUV, IUR and transfer stand in an earlier line of the flow. */
    REPEATED,

    /** The payment is said to be later than the transfer of money that credits it. */
    AFTER_REGULATION,

    /** The transfer is not said, though the IUR has several payments in the flow. */
    TRANSFER_UNSAID;

    /** Stands for the flow itself where a line is asked for. */
    public static final long WHOLE_FLOW = 0;
}
