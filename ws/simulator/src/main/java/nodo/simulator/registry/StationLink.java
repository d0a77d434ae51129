package nodo.simulator.registry;

/**
 * That a creditor is reached through a station, for the notices of one code.
 *
 * @param creditor the fiscal code of the creditor
 * @param station the station
 * @param segregationCode the two digits after an aux digit 3, or an empty text where the link has none
 */
public record StationLink(String creditor, Station station, String segregationCode) {}
