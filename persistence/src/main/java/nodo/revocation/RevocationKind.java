package nodo.revocation;

/** Who wants a payment back. */
public enum RevocationKind {
    /** The PSP, of the creditor. */
    REVOCA,

    /** The creditor, of the PSP. */
    STORNO
}
