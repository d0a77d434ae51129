package nodo.wisp.park;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;

/**
 * The page of a creditor institution that a payer returns to: the redirect address of its station with its own query, the
 * creditor of a single RPT, and the session.
 *
 * <p>Source: flows-rpt §5.3, Web-FESP to EC; validation A.2, urlRedirectEC.
 *
 * @param base the station's address; empty if it has none
 * @param query its parameters, joined
 */
public record StationPage(Optional<URI> base, String query) {

    /**
     * The page of a session.
     *
     * @param creditor idDominio, of a single RPT only
     */
    public static StationPage of(Registry registry, ParkedSession session, Optional<String> creditor) {
        return of(registry, session.station(), session.id().toString(), creditor);
    }

    /**
     * The page of a payment.
     *
     * @param station the station that its payer returns to
     * @param idSession what names the payment
     * @param creditor idDominio, of a single RPT or notice only
     */
    public static StationPage of(Registry registry, String station, String idSession, Optional<String> creditor) {
        Optional<Station.Endpoints> endpoints = registry.station(station).map(Station::endpoints);
        StringJoiner query = new StringJoiner("&");
        endpoints.flatMap(Station.Endpoints::redirectQueryString).ifPresent(query::add);
        creditor.ifPresent(id -> query.add("idDominio=" + encoded(id)));
        query.add("idSession=" + idSession);
        return new StationPage(endpoints.flatMap(Station.Endpoints::redirect), query.toString());
    }

    /** The same with the outcome of the provider's page. */
    public StationPage with(PageOutcome outcome) {
        return new StationPage(base, query + "&esito=" + outcome);
    }

    /** The address; empty if the station has none. */
    public String address() {
        return base.map(page -> page + (page.getRawQuery() == null ? "?" : "&") + query)
                .orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
