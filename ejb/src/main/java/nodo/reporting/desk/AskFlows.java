package nodo.reporting.desk;

import java.util.Optional;
import nodo.exchange.desk.StationCaller;

/**
 * A creditor institution asks for reporting flows: nodoChiediElencoFlussiRendicontazione, or for the document of one.
 *
 * @param caller who asks, and for which creditor
 * @param psp only those of this PSP
 */
public record AskFlows(StationCaller caller, Optional<String> psp) {}
