package nodo.wisp.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.cart.partner.CartToSend;
import nodo.cart.partner.PspCarts;
import nodo.fault.OriginalFault;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.rpt.partner.ChannelQuery;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.RptTaken;
import nodo.wire.psppernodo.EsitoPspInviaCarrelloRPT;
import nodo.wire.psppernodo.FaultBean;
import nodo.wire.psppernodo.PspInviaCarrelloRPTCarte;
import nodo.wire.psppernodo.PspInviaCarrelloRPTCarteResponse;

/**
 * Sends payments whose payer's card is authorised already, so that the PSP collects: pspInviaCarrelloRPTCarte, for one
 * RPT or several. A KO of it counts as a refusal however poor its fault is; only without outcome or fault it says
 * nothing.
 *
 * <p>Source: PspPerNodo.xsd; flows-rpt §3.3, faults-rpt §4, validation 1.6.
 */
@ApplicationScoped
public class PspCardCarts {

    private static final String KO = "KO";

    /** What stands for what a poor fault does not say. */
    private static final String NOT_SAID = "-";

    private final Channels channels;

    @Inject
    public PspCardCarts(Channels channels) {
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspCardCarts() {
        this(null);
    }

    /**
     * Makes a card cart ready to be sent with {@link Channels#ask}.
     *
     * @param cart the RPTs, one or several, with the tipoVersamento that was chosen
     * @param card what is told of the card
     * @param link names this exchange with the channel, and the request that needs its answer
     * @param keys what the message is about
     */
    public ChannelRequest<RptTaken> sending(CartToSend cart, CardOutcome card, EventLink link, EventKeys keys) {
        PspInviaCarrelloRPTCarte message = PspCarts.fill(new PspInviaCarrelloRPTCarte(), cart);
        message.setRrn(card.rrn());
        message.setEsitoTransazioneCarta(card.result());
        message.setImportoTotalePagato(card.paid().amount());
        message.setTimestampOperazione(card.at());
        message.setCodiceAutorizzativo(card.authorisation());
        int size = cart.items().size();
        return channels.request(
                new ChannelQuery("pspInviaCarrelloRPTCarte", cart.channel(), link, keys),
                message,
                PspInviaCarrelloRPTCarteResponse.class,
                wire -> told(wire.getPspInviaCarrelloRPTResponse(), size));
    }

    private static ChannelReply<RptTaken> told(EsitoPspInviaCarrelloRPT answer, int size) {
        return KO.equals(answer.getEsitoComplessivoOperazione())
                ? fault(answer)
                        .<ChannelReply<RptTaken>>map(fault -> new ChannelReply.Declined<>(original(fault)))
                        .orElseGet(() -> Channels.unusable("KO senza fault"))
                : PspCarts.told(answer, size);
    }

    private static Optional<FaultBean> fault(EsitoPspInviaCarrelloRPT answer) {
        return Stream.concat(
                        Optional.ofNullable(answer.getListaErroriRPT()).stream()
                                .flatMap(list -> list.getFaults().stream()),
                        Optional.ofNullable(answer.getFault()).stream())
                .findFirst();
    }

    private static OriginalFault original(FaultBean fault) {
        return new OriginalFault(
                said(fault.getFaultCode()), said(fault.getFaultString()), Optional.ofNullable(fault.getDescription()));
    }

    private static String said(String text) {
        return text.isBlank() ? NOT_SAID : text;
    }
}
