package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.cart.partner.CartToSend;
import nodo.cart.partner.PspCarts;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptTaken;
import nodo.rpt.partner.RptToSend;
import nodo.wisp.partner.PspCardCarts;

/**
 * Which message a choice becomes: pspInviaCarrelloRPTCarte of a card and of PayPal, else pspInviaCarrelloRPT of a cart and
 * pspInviaRPT of a single RPT.
 */
@ApplicationScoped
public class ChosenRequests {

    private final PspCardCarts cards;
    private final PspCarts carts;
    private final PspPerNodoRpt single;

    @Inject
    public ChosenRequests(PspCardCarts cards, PspCarts carts, PspPerNodoRpt single) {
        this.cards = cards;
        this.carts = carts;
        this.single = single;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ChosenRequests() {
        this(null, null, null);
    }

    ChannelRequest<RptTaken> ofCart(ForwardPayment command, CartToSend cart, EventLink link, EventKeys keys) {
        return command.card()
                .map(card -> cards.sending(cart, card, link, keys))
                .orElseGet(() -> carts.sending(cart, link, keys));
    }

    ChannelRequest<RptTaken> ofOne(ForwardPayment command, CartToSend cart, EventLink link, EventKeys keys) {
        CartToSend.Item rpt = cart.items().get(0);
        return command.card()
                .map(card -> cards.sending(cart, card, link, keys))
                .orElseGet(() -> single.sending(
                        new RptToSend(cart.psp(), cart.channel(), rpt.key(), rpt.document()), link, keys));
    }
}
