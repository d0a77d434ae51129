package nodo.wisp;

import java.util.Optional;
import java.util.UUID;

/**
 * What a session is about: a cart or a single RPT.
 *
 * @param cart identificativoCarrello
 * @param rpt the id of the RPT
 */
public record SessionSubject(Optional<String> cart, Optional<UUID> rpt) {

    public SessionSubject {
        if (cart.isPresent() == rpt.isPresent()) {
            throw new IllegalArgumentException("a session is about a cart or about an RPT");
        }
    }

    /** A cart by its identificativoCarrello. */
    public static SessionSubject ofCart(String cart) {
        return new SessionSubject(Optional.of(cart), Optional.empty());
    }

    /** A single RPT by its id. */
    public static SessionSubject ofRpt(UUID rpt) {
        return new SessionSubject(Optional.empty(), Optional.of(rpt));
    }
}
