package nodo.rpt;

/**
 * An RPT came that waits for the outcome of a payment of the notice model (RPT_PARCHEGGIATA_NODO_MOD3), in the transaction
 * that is running. Fired as an event, so that what must happen with its session happens in the same transaction.
 *
 * @param rpt the RPT, locked
 * @param by the operation that brought it
 */
public record RptParked(Rpt rpt, String by) {}
