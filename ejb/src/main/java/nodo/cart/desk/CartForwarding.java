package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.Carts;
import nodo.cart.partner.CartToSend;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.registry.Channel;
import nodo.rpt.ImmediatePayments;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;
import nodo.rpt.desk.Forwarding;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.RptTaken;
import nodo.wisp.park.OpenedSession;

/**
 * Sends carts whose PSP the institution chose; {@code nodo.wisp.desk} sends those whose PSP the payer chose. The caller asks
 * the PSP between the two steps, with no transaction open.
 *
 * <p>Source: flows-rpt 3.3 and 4.
 */
@ApplicationScoped
public class CartForwarding {

    private final Carts carts;
    private final Rpts rpts;
    private final ImmediatePayments names;
    private final Forwarding singles;
    private final Clock clock;

    @Inject
    public CartForwarding(Carts carts, Rpts rpts, ImmediatePayments names, Forwarding singles, Clock clock) {
        this.carts = carts;
        this.rpts = rpts;
        this.names = names;
        this.singles = singles;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CartForwarding() {
        this(null, null, null, null, null);
    }

    /** What a cart is about, for the journal: each of its RPTs, exchanged with the PSP. */
    public static EventKeys keys(Cart cart, Rpt rpt) {
        return EventKeys.NONE
                .withRpt(
                        rpt.key().creditor().value(), rpt.key().iuv(), rpt.key().ccp())
                .withPsp(cart.route().psp(), cart.route().channel())
                .withStation(cart.route().station());
    }

    /**
     * The cart as it is sent: with the documents as they came, in the order in which they came.
     *
     * @param cart the cart, with its way
     * @param carried its RPTs, in any order
     * @param channel the channel of that way
     */
    public CartToSend toSend(Cart cart, List<Rpt> carried, Channel channel) {
        List<RptId> order = cart.rpts();
        return new CartToSend(
                cart.route().psp(),
                channel,
                cart.terms().convention(),
                carried.stream()
                        .sorted(Comparator.comparing(rpt -> order.indexOf(rpt.id())))
                        .map(rpt -> new CartToSend.Item(rpt.key(), rpts.document(rpt.id())))
                        .toList());
    }

    /**
     * Writes down that a cart leaves. Works inside the caller's transaction.
     *
     * @param cart the cart, locked
     * @param carried its RPTs, locked
     * @param request what to send
     * @param by the operation that has it sent
     */
    public CartUnderWay depart(Cart cart, List<Rpt> carried, ChannelRequest<RptTaken> request, String by) {
        cart.moveTo(CartState.CART_INVIATO_A_PSP, carried, clock.instant(), by);
        return new CartUnderWay(cart.id(), request.query().channel(), request);
    }

    /**
     * Writes down what came of it. Works inside the caller's transaction.
     *
     * @param sent the cart that was sent
     * @param reply what the PSP said
     * @return the same, or a failure in place of an answer that does not name the payment as its model asks for
     */
    public ChannelReply<RptTaken> arrive(CartUnderWay sent, ChannelReply<RptTaken> reply) {
        Cart cart = carts.lock(sent.cart())
                .orElseThrow(() -> new IllegalStateException("cart " + sent.cart() + " is gone"));
        List<Rpt> carried = rpts.lockAll(cart.rpts());
        ChannelReply<RptTaken> judged = named(cart, sent.channel(), singles.inTime(carried, reply));
        CartState next = CartState.of(Forwarding.stateAfter(judged));
        if (cart.state().canMoveTo(next)) {
            cart.moveTo(next, carried, clock.instant(), sent.request().query().operation());
        }
        return judged;
    }

    /** Notes where the payer of a cart is led. Works inside the caller's transaction. */
    void redirect(String cart, OpenedSession session) {
        Cart led = carts.lock(cart).orElseThrow(() -> new IllegalStateException("cart " + cart + " is gone"));
        led.redirect(session.id().value(), session.url(), rpts.lockAll(led.rpts()));
    }

    /** A PSP names a payment that its page is to find again, and gives no name twice. */
    private ChannelReply<RptTaken> named(Cart cart, Channel channel, ChannelReply<RptTaken> reply) {
        if (!(reply instanceof ChannelReply.Given<RptTaken> given)) {
            return reply;
        }
        Optional<String> parameters = given.value().parameters();
        String pspCart = given.value().cart().orElse("");
        boolean usable = parameters
                .map(text -> names.bind(cart.route().psp(), new ImmediatePayments.Name(pspCart, text), cart.id()))
                .orElse(!channel.paymentModel().isImmediate());
        if (!usable) {
            FaultCode code = FaultCode.PPT_CANALE_ERR_PARAM_PAG_IMM;
            return new ChannelReply.Failed<>(code, code.text(), Trace.PERHAPS_SEEN);
        }
        parameters.ifPresent(text -> cart.namedBy(pspCart, text));
        return reply;
    }
}
