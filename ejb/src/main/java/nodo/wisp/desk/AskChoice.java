package nodo.wisp.desk;

import nodo.exchange.desk.StationCaller;

/**
 * Who asks what a payer chose on the page of WISP 1.3.
 *
 * @param caller who asks, and for which creditor
 * @param keyPa the institution's key
 * @param keyWisp the key that the payer's browser brought back
 */
public record AskChoice(StationCaller caller, String keyPa, String keyWisp) {}
