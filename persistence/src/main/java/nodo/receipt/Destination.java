package nodo.receipt;

import nodo.notice.FiscalCode;

/**
 * A station that must hear of a receipt, and the creditor institution in whose name it does.
 *
 * @param creditor the recipient, idPA of the message
 * @param station the station to call
 */
public record Destination(FiscalCode creditor, String station) {}
