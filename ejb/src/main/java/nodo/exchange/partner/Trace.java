package nodo.exchange.partner;

/** What a call that got no valid answer left behind at the partner. */
public enum Trace {
    /** The partner may have seen the request. */
    PERHAPS_SEEN,

    /** An HTTP error came, or a SOAP fault, in place of an answer: counts as a service that is down. */
    TURNED_AWAY,

    /** No byte of the request reached the partner. */
    UNSEEN,

    /** The hub's own limits kept the request back. */
    KEPT_BACK;

    /** What the end of a call left behind that got no complete answer. */
    public static Trace of(PartnerAnswer answer) {
        if (answer instanceof PartnerAnswer.Overloaded) {
            return KEPT_BACK;
        }
        return answer.neverSent() ? UNSEEN : PERHAPS_SEEN;
    }
}
