package nodo.rpt.desk;

import nodo.exchange.desk.StationCaller;

/**
 * A creditor sends an RPT: nodoInviaRPT.
 *
 * @param caller who sends it
 * @param provider who is to execute it
 * @param payment the payment that the request names
 * @param document its document
 */
public record SendRpt(StationCaller caller, NamedProvider provider, NamedRpt payment, ReadRpt document) {}
