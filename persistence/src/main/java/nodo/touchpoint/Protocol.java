package nodo.touchpoint;

/**
 * The service of the touchpoint's contract that a close came by: the result goes back by the same one, and the PSP is told
 * of the instrument in its words.
 *
 * <p>Source: nodoPerPM, closePayment v1 and v2, inoltroEsito/carta and paypal.
 */
public enum Protocol {
    /** One token, answers in Italian, no query string. */
    V1,

    /** One to five tokens. */
    V2,

    /** inoltroEsito/carta, of a session of activateIOPayment: its answer is the result. */
    CARTA,

    /** inoltroEsito/paypal, likewise. */
    PAYPAL;

    /** Whether the touchpoint is told the result afterwards. */
    public boolean tellsResult() {
        return this == V1 || this == V2;
    }

    /** Its number in the database; of closePayment the version. */
    public int number() {
        return ordinal() + 1;
    }

    static Protocol of(int number) {
        return values()[number - 1];
    }
}
