package nodo.local.ledger;

/**
 * The EC's book: a receipt that it took in.
 *
 * @param token the session, which is the receipt's identifier
 * @param station the station that took it
 * @param notice creditor and notice number, joined by a slash
 */
public record HeardReceipt(String token, String station, String notice) {}
