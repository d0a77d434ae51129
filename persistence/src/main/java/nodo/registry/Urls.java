package nodo.registry;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses of systems that are no partner of a payment.
 *
 * @param wisp prefix of the page that a parked payment is sent to; the idSession is appended as it is
 * @param paymentManager base of sendPaymentResult
 * @param gec the service that suggests fees
 */
public record Urls(Optional<URI> wisp, Optional<URI> paymentManager, Optional<URI> gec) {

    /** No such system is known. */
    public static final Urls NONE = new Urls(Optional.empty(), Optional.empty(), Optional.empty());
}
