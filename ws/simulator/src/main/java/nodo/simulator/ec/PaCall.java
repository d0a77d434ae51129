package nodo.simulator.ec;

/**
 * What the beginning of every request to a creditor says.
 *
 * @param operation the operation
 * @param creditor idPA
 * @param broker idBrokerPA
 * @param station idStation
 * @param notice the notice number
 */
public record PaCall(String operation, String creditor, String broker, String station, String notice) {}
