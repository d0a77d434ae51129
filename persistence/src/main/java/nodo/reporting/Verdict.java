package nodo.reporting;

/**
 * What comes of comparing a payment of a flow with the receipts that the hub knows: the first that is true, in this order.
 *
 * <p>Source: fdr §4 and §7; the names are ours.
 */
public enum Verdict {
    /** It was revoked: its receipt, if there is one, is no longer what was credited. */
    REVOKED,

    /** Another flow in force told the same transfer of the same receipt before. */
    REPORTED_BEFORE,

    /** Without receipt, and told as paid without the hub's word: the creditor has to accept it by the flow alone. */
    WITHOUT_RECEIPT,

    /** Without receipt, though told as paid with one. */
    RECEIPT_MISSING,

    /** The receipt credits nothing to the flow's creditor under that transfer. */
    OTHER_CREDITOR,

    /** The receipt has another IUV. */
    OTHER_IUV,

    /** The receipt is another PSP's. */
    OTHER_PSP,

    /** The receipt has another amount. */
    OTHER_AMOUNT,

    /** The receipt says the same. */
    RECONCILED
}
