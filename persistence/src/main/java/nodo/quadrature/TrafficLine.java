package nodo.quadrature;

/**
 * The traffic between two parties in a day.
 *
 * @param creditor the creditor institution
 * @param first the station of a creditor's broker, or the PSP
 * @param second the broker of the PSP, or the PSP's channel
 * @param waiting messages that their receiver had not confirmed at the end of the day
 * @param delivered messages that it had confirmed
 */
public record TrafficLine(String creditor, String first, String second, Totals waiting, Totals delivered) {}
