package nodo.rpt.desk;

import java.util.Optional;
import nodo.rpt.RptKey;

/**
 * An RPT that wants to be accepted.
 *
 * @param key the key that its request names
 * @param document its exact bytes, not to be changed
 * @param station the creditor's station
 * @param stationBroker that station's broker
 * @param cart identificativoCarrello, if it came in a cart
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record OfferedRpt(RptKey key, byte[] document, String station, String stationBroker, Optional<String> cart) {}
