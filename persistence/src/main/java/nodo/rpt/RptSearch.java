package nodo.rpt;

import java.time.Instant;
import java.util.Set;

/**
 * Which RPTs a creditor asks for.
 *
 * @param creditors identificativoDominio of each
 * @param stationBroker the broker of the stations that sent them
 * @param from those that came then or later
 * @param to those that came then or before
 */
public record RptSearch(Set<String> creditors, String stationBroker, Instant from, Instant to) {

    public RptSearch {
        creditors = Set.copyOf(creditors);
    }
}
