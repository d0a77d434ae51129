package nodo.local.ledger;

import java.time.Instant;

/**
 * The EC's book: an RT that came.
 *
 * @param key creditor, IUV and context, joined by slashes
 * @param digest of the document
 * @param outcome codiceEsitoPagamento
 * @param accepted whether the EC took it in
 * @param repeated whether it had one already
 * @param at when it came
 */
record HeardRt(String key, String digest, String outcome, boolean accepted, boolean repeated, Instant at) {

    private static final int PARTS = 3;

    /** The context code of its RPT. */
    String context() {
        return key.split("/", PARTS)[PARTS - 1];
    }
}
