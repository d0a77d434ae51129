package nodo.local.ledger;

/**
 * The EC's book: an RPT that it sent.
 *
 * @param key creditor, IUV and context, joined by slashes
 * @param digest of the document
 * @param answer {@code OK}, a fault code, or {@link ToldOutcome#NONE} if the hub never answered
 */
record SentRpt(String key, String digest, String answer) {

    boolean answered() {
        return !ToldOutcome.NONE.equals(answer);
    }

    /** Whether the hub promised to keep it. */
    boolean promised() {
        return "OK".equals(answer);
    }
}
