package nodo.wisp.partner;

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
import nodo.wire.psppernodo.PspInviaCarrelloRPTCarte;
import nodo.wire.psppernodo.PspInviaCarrelloRPTCarteResponse;
import nodo.wire.psppernodo.PspInviaCarrelloRPTResponse;
import nodo.wire.psppernodo.TipoElementoListaCarrelloRPT;
import nodo.wire.psppernodo.TipoListaRPT;

/**
 * Sends payments to the PSP that their payer chose: pspInviaCarrelloRPTCarte for a card that is authorised already, so that
 * the PSP collects, and pspInviaCarrelloRPT for everything else.
 *
 * <p>Source: PspPerNodo.xsd; flows-rpt §3.3, faults-rpt §4.
 */
@ApplicationScoped
public class PspChosenCarts {

    private static final String OK = "OK";
    private static final String KO = "KO";

    private final Channels channels;

    @Inject
    public PspChosenCarts(Channels channels) {
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspChosenCarts() {
        this(null);
    }

    /**
     * Makes a card cart ready to be sent with {@link Channels#ask}.
     *
     * @param cart the RPTs, one or several
     * @param card what is told of the card
     * @param link names this exchange with the channel, and the request that needs its answer
     * @param keys what the message is about
     */
    public ChannelRequest<RptTaken> sending(ChosenCart cart, CardOutcome card, EventLink link, EventKeys keys) {
        PspInviaCarrelloRPTCarte message = fill(new PspInviaCarrelloRPTCarte(), cart);
        message.setRrn(card.rrn());
        message.setEsitoTransazioneCarta(card.result());
        message.setImportoTotalePagato(card.paid().amount());
        message.setTimestampOperazione(card.at());
        message.setCodiceAutorizzativo(card.authorisation());
        return channels.request(
                new ChannelQuery("pspInviaCarrelloRPTCarte", cart.channel(), link, keys),
                message,
                PspInviaCarrelloRPTCarteResponse.class,
                wire -> told(wire.getPspInviaCarrelloRPTResponse()));
    }

    /** The same of a cart that is not paid by a card. */
    public ChannelRequest<RptTaken> sending(ChosenCart cart, EventLink link, EventKeys keys) {
        return channels.request(
                new ChannelQuery("pspInviaCarrelloRPT", cart.channel(), link, keys),
                fill(new PspInviaCarrelloRPT(), cart),
                PspInviaCarrelloRPTResponse.class,
                wire -> told(wire.getPspInviaCarrelloRPTResponse()));
    }

    private static <M extends BasePspInviaCarrelloRPT> M fill(M message, ChosenCart cart) {
        message.setIdentificativoPSP(cart.psp());
        message.setIdentificativoIntermediarioPSP(cart.channel().brokerId());
        message.setIdentificativoCanale(cart.channel().id());
        message.setModelloPagamento(cart.channel().paymentModel().number());
        cart.agreement().ifPresent(message::setCodiceConvenzione);
        TipoListaRPT list = new TipoListaRPT();
        list.getElementoListaCarrelloRPTs()
                .addAll(cart.rpts().stream().map(PspChosenCarts::element).toList());
        message.setListaRPT(list);
        return message;
    }

    private static TipoElementoListaCarrelloRPT element(ChosenCart.ChosenRpt rpt) {
        TipoElementoListaCarrelloRPT wire = new TipoElementoListaCarrelloRPT();
        wire.setIdentificativoDominio(rpt.key().creditor().value());
        wire.setIdentificativoUnivocoVersamento(rpt.key().iuv());
        wire.setCodiceContestoPagamento(rpt.key().ccp());
        wire.setRpt(rpt.document());
        return wire;
    }

    /** OK without a fault, or KO with that of the whole or those of its RPTs; everything else says nothing. */
    private static ChannelReply<RptTaken> told(EsitoPspInviaCarrelloRPT answer) {
        List<FaultBean> faults = Optional.ofNullable(answer.getListaErroriRPT())
                .map(ListaErroriRPT::getFaults)
                .orElse(List.of());
        String outcome = answer.getEsitoComplessivoOperazione();
        if (OK.equals(outcome) && !faults.isEmpty()) {
            return Channels.unusable("esitoComplessivoOperazione OK con listaErroriRPT");
        }
        if (KO.equals(outcome) && !faults.isEmpty()) {
            return declined(faults);
        }
        return Channels.outcome(
                answer,
                outcome,
                new RptTaken(
                        Optional.ofNullable(answer.getIdentificativoCarrello()),
                        Optional.ofNullable(answer.getParametriPagamentoImmediato())
                                .filter(text -> !text.isBlank())));
    }

    private static ChannelReply<RptTaken> declined(List<FaultBean> faults) {
        List<ChannelReply.DeclinedItem> whole = faults.stream()
                .flatMap(fault -> Channels.declinedItem(fault).stream())
                .toList();
        return whole.size() < faults.size()
                ? Channels.unusable("listaErroriRPT senza fault validi")
                : new ChannelReply.Declined<>(whole.get(0).fault(), whole);
    }
}
