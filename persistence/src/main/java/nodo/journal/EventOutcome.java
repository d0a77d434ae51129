package nodo.journal;

/**
 * What became of an event (esito).
 *
 * <p>Source: the giornale degli eventi; the values are observed, their use for KO is inferred.
 */
public enum EventOutcome {
    /** A message came in. */
    RICEVUTA,

    /** An answer came in that says KO or cannot be used, or none came at all. */
    RICEVUTA_KO,

    /**
     * A message went out. The line of a request that must not leave without a trace is written just before: where the
     * hub's own limits then kept it back, an {@link #INVIATA_KO} of the same exchange follows.
     */
    INVIATA,

    /** An answer that says KO went out, or a request did not go out at all. */
    INVIATA_KO,

    /** A state changed. */
    CAMBIO_STATO
}
