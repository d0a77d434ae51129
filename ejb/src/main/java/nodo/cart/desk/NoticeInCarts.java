package nodo.cart.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.cart.Cart;
import nodo.cart.Carts;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.PositionKey;
import nodo.notice.desk.PositionGuard;
import nodo.rt.Rt;
import nodo.rt.Rts;

/**
 * Whether the notice that two creditors share can be paid by one more cart: nobody pays it in the notice model, and no cart
 * of its name may be paid or was. Those who ask for one notice stand in line by the lock of its position.
 *
 * <p>Source: flows-rpt 4.1, last row. That a cart is looked for by its name, and is free again once the RTs of all its RPTs
 * say that nothing was paid, is inferred. An activation does not look at carts, since its rules look at the position alone
 * (flows-notice §5).
 */
@ApplicationScoped
public class NoticeInCarts {

    static final List<Check<Other>> CHECKS = List.of(
            that("no cart of the notice is paid", other -> !other.isPaid(), FaultCode.PPT_PAGAMENTO_DUPLICATO),
            that("no cart of the notice can be paid", Other::isOver, FaultCode.PPT_PAGAMENTO_IN_CORSO));

    /** More cannot live at a time; two are one too many. */
    private static final int MOST = 10;

    private final PositionGuard positions;
    private final Carts carts;
    private final Rts rts;

    @Inject
    public NoticeInCarts(PositionGuard positions, Carts carts, Rts rts) {
        this.positions = positions;
        this.carts = carts;
        this.rts = rts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticeInCarts() {
        this(null, null, null);
    }

    /**
     * Why the notice cannot be paid; the answer holds until the transaction ends.
     *
     * @return PPT_PAGAMENTO_DUPLICATO, PPT_PAGAMENTO_IN_CORSO, or nothing
     */
    Optional<Refusal> refusal(PositionKey notice) {
        return positions.refusalOfLocked(notice).or(() -> refusalOfCarts(notice));
    }

    private Optional<Refusal> refusalOfCarts(PositionKey notice) {
        String name = notice.creditor().value() + notice.notice().value() + "-";
        return carts.aliveOfNotice(name, MOST).stream()
                .map(cart -> new Other(cart, rts.findAll(cart.rpts())))
                .flatMap(other -> Check.first(CHECKS, other).stream())
                .findFirst();
    }

    /**
     * Another cart of the notice.
     *
     * @param cart the cart, which may be paid or was
     * @param rts the RTs of its RPTs that are there
     */
    record Other(Cart cart, List<Rt> rts) {

        boolean isPaid() {
            return rts.stream().anyMatch(rt -> rt.outcome().isPositive());
        }

        boolean isOver() {
            return rts.size() == cart.rpts().size();
        }
    }
}
