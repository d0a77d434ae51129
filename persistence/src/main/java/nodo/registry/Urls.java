package nodo.registry;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The addresses of systems that are no partner of a payment.
 *
 * @param wisp prefix of the page that a parked payment is sent to; the idSession is appended as it is
 * @param paymentManager base of sendPaymentResult
 * @param gec the service that suggests fees
 */
public record Urls(Optional<URI> wisp, Optional<URI> paymentManager, Optional<URI> gec) {

    static final String WISP = "wisp";
    static final String PAYMENT_MANAGER = "paymentManager";
    static final String GEC = "gec";

    /** No such system is known. */
    public static final Urls NONE = new Urls(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those that are known, by their names in the registry file. */
    SortedMap<String, URI> byName() {
        SortedMap<String, URI> known = new TreeMap<>();
        wisp.ifPresent(url -> known.put(WISP, url));
        paymentManager.ifPresent(url -> known.put(PAYMENT_MANAGER, url));
        gec.ifPresent(url -> known.put(GEC, url));
        return known;
    }

    static Urls of(Map<String, URI> byName) {
        return new Urls(
                Optional.ofNullable(byName.get(WISP)),
                Optional.ofNullable(byName.get(PAYMENT_MANAGER)),
                Optional.ofNullable(byName.get(GEC)));
    }
}
