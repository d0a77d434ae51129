package nodo.cart.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.rpt.partner.ChannelQuery;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.RptTaken;
import nodo.wire.psppernodo.BasePspInviaCarrelloRPT;
import nodo.wire.psppernodo.EsitoPspInviaCarrelloRPT;
import nodo.wire.psppernodo.FaultBean;
import nodo.wire.psppernodo.ListaErroriRPT;
import nodo.wire.psppernodo.PspInviaCarrelloRPT;
import nodo.wire.psppernodo.PspInviaCarrelloRPTResponse;
import nodo.wire.psppernodo.TipoElementoListaCarrelloRPT;
import nodo.wire.psppernodo.TipoListaRPT;

/** pspInviaCarrelloRPT: sends carts to channels. Source: PspPerNodo.xsd, flows-rpt 3.3 and 4. */
@ApplicationScoped
public class PspCarts {

    private static final String OK = "OK";
    private static final String KO = "KO";

    private final Channels channels;

    @Inject
    public PspCarts(Channels channels) {
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspCarts() {
        this(null);
    }

    /**
     * Makes a cart ready to be sent with {@link Channels#ask}.
     *
     * @param cart the cart
     * @param link names this exchange with the channel, and the request that needs its answer
     * @param keys what the message is about
     */
    public ChannelRequest<RptTaken> sending(CartToSend cart, EventLink link, EventKeys keys) {
        ChannelQuery query = new ChannelQuery("pspInviaCarrelloRPT", cart.channel(), link, keys);
        int size = cart.items().size();
        return channels.request(
                query,
                fill(new PspInviaCarrelloRPT(), cart),
                PspInviaCarrelloRPTResponse.class,
                wire -> told(wire.getPspInviaCarrelloRPTResponse(), size));
    }

    /**
     * Fills what pspInviaCarrelloRPT and pspInviaCarrelloRPTCarte have in common.
     *
     * @return the message
     */
    public static <M extends BasePspInviaCarrelloRPT> M fill(M message, CartToSend cart) {
        message.setIdentificativoPSP(cart.psp());
        message.setIdentificativoIntermediarioPSP(cart.channel().brokerId());
        message.setIdentificativoCanale(cart.channel().id());
        message.setModelloPagamento(cart.channel().paymentModel().number());
        cart.convention().ifPresent(message::setCodiceConvenzione);
        TipoListaRPT list = new TipoListaRPT();
        list.getElementoListaCarrelloRPTs()
                .addAll(cart.items().stream().map(PspCarts::item).toList());
        message.setListaRPT(list);
        return message;
    }

    private static TipoElementoListaCarrelloRPT item(CartToSend.Item item) {
        TipoElementoListaCarrelloRPT wire = new TipoElementoListaCarrelloRPT();
        wire.setIdentificativoDominio(item.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(item.key().iuv());
        wire.setCodiceContestoPagamento(item.key().ccp());
        wire.setRpt(item.document());
        return wire;
    }

    /**
     * What the answer about a cart says: OK without a fault, or KO with those of its items; everything else says nothing.
     * Source: validation 1.6.
     *
     * @param answer the answer
     * @param size how many RPTs the cart has
     */
    public static ChannelReply<RptTaken> told(EsitoPspInviaCarrelloRPT answer, int size) {
        String outcome = answer.getEsitoComplessivoOperazione();
        Optional<ListaErroriRPT> list = Optional.ofNullable(answer.getListaErroriRPT());
        if (OK.equals(outcome) && list.isPresent()) {
            return Channels.unusable("esitoComplessivoOperazione OK con listaErroriRPT");
        }
        if (KO.equals(outcome)) {
            return list.flatMap(named -> declined(named.getFaults(), size))
                    .orElseGet(() -> Channels.unusable("listaErroriRPT assente o senza fault validi"));
        }
        return Channels.outcome(
                answer,
                outcome,
                new RptTaken(
                        Optional.ofNullable(answer.getIdentificativoCarrello()),
                        Optional.ofNullable(answer.getParametriPagamentoImmediato())
                                .filter(text -> !text.isBlank())));
    }

    private static Optional<ChannelReply<RptTaken>> declined(List<FaultBean> faults, int size) {
        List<ChannelReply.DeclinedItem> items = faults.stream()
                .filter(fault -> namesAnItem(fault, faults.size(), size))
                .flatMap(fault -> Channels.declinedItem(fault).stream())
                .toList();
        return items.isEmpty() || items.size() < faults.size()
                ? Optional.empty()
                : Optional.of(new ChannelReply.Declined<>(items.get(0).fault(), items));
    }

    /** One fault alone need not say which RPT it is about. */
    private static boolean namesAnItem(FaultBean fault, int faults, int size) {
        Integer serial = fault.getSerial();
        return serial == null ? faults == 1 : serial >= 1 && serial <= size;
    }
}
