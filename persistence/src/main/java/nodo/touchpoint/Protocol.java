package nodo.touchpoint;

/**
 * The version of the touchpoint's contract that a close came by: the result goes back by the same one.
 *
 * <p>Source: nodoPerPM, closePayment v1 and v2.
 */
public enum Protocol {
    /** One token, answers in Italian, no query string. */
    V1,

    /** One to five tokens. */
    V2;

    /** The number of the version. */
    public int number() {
        return ordinal() + 1;
    }

    static Protocol of(int number) {
        return values()[number - 1];
    }
}
