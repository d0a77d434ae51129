package nodo.journal;

/**
 * Which half of an exchange an event is (sottoTipoEvento).
 *
 * <p>Source: the giornale degli eventi; the three values are observed.
 */
public enum EventSubtype {
    /** A request. */
    REQ,

    /** An answer, or the end of waiting for it. */
    RESP,

    /** No message: something that happened inside the node. */
    INTERN
}
