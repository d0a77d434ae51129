package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.rpt.Rpt;
import nodo.rpt.RptRoute;
import nodo.wisp.ParkedSession;

/**
 * Takes what a session is about through its states: a cart with all its RPTs, or a single RPT. Works inside the caller's
 * transaction, which locked the session; the cart is locked before its RPTs, as everywhere.
 */
@ApplicationScoped
public class ParkedStates {

    private final ParkedPayments payments;
    private final Carts carts;
    private final Clock clock;

    @Inject
    public ParkedStates(ParkedPayments payments, Carts carts, Clock clock) {
        this.payments = payments;
        this.carts = carts;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ParkedStates() {
        this(null, null, null);
    }

    /**
     * What a session is about, locked.
     *
     * @param cart the cart, if it is about one
     * @param rpts its RPTs
     */
    record Locked(Optional<Cart> cart, List<Rpt> rpts) {}

    Locked lock(ParkedSession session) {
        Optional<Cart> cart = session.subject().cart().map(id -> carts.lock(id).orElseThrow());
        return new Locked(cart, payments.lockRpts(session));
    }

    /**
     * Takes a step, unless the table does not allow it: a PSP's late answer meets what was found out meanwhile.
     *
     * @param next the state of the cart, which says that of its RPTs; of a single RPT the latter alone
     * @param by the operation that causes it
     */
    void move(Locked locked, CartState next, String by) {
        Instant now = clock.instant();
        locked.cart()
                .ifPresentOrElse(
                        cart -> Optional.of(cart)
                                .filter(one -> one.state().canMoveTo(next))
                                .ifPresent(one -> one.moveTo(next, locked.rpts(), now, by)),
                        () -> locked.rpts().stream()
                                .filter(rpt -> rpt.state().canMoveTo(next.rpts()))
                                .forEach(rpt -> rpt.moveTo(next.rpts(), now, by)));
    }

    /** Gives it the way that the payer chose. */
    void choose(Locked locked, RptRoute route, String paymentType) {
        locked.cart()
                .ifPresentOrElse(
                        cart -> cart.choose(route, paymentType, locked.rpts()),
                        () -> locked.rpts().forEach(rpt -> rpt.choose(route, paymentType)));
    }
}
