package nodo.local.ledger;

/**
 * The PSP's book: an RPT that came.
 *
 * @param key creditor, IUV and context, joined by slashes
 * @param accepted whether the PSP took it
 * @param repeated whether it had it already
 */
record TakenRpt(String key, boolean accepted, boolean repeated) {}
