package nodo.local.ledger;

/**
 * The PSP's book: a session that the hub opened for it.
 *
 * @param token the session
 * @param notice creditor and notice number, joined by a slash
 */
public record OpenedSession(String token, String notice) {}
