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

    /** A message went out. */
    INVIATA,

    /** An answer that says KO went out. */
    INVIATA_KO,

    /** A state changed. */
    CAMBIO_STATO
}
