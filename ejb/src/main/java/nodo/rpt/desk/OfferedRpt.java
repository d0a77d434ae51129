package nodo.rpt.desk;

import java.util.Optional;
import nodo.rpt.RptKey;

/**
 * An RPT that wants to be accepted.
 *
 * @param key the key that its request names
 * @param document its document
 * @param station the creditor's station
 * @param stationBroker that station's broker
 * @param cart identificativoCarrello, if it came in a cart
 */
public record OfferedRpt(RptKey key, ReadRpt document, String station, String stationBroker, Optional<String> cart) {}
