package nodo.rpt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Channel;
import nodo.rpt.RptKey;
import nodo.wire.psppernodo.EsitoPspInviaRPT;
import nodo.wire.psppernodo.FaultBean;
import nodo.wire.psppernodo.PspChiediAvanzamentoRPT;
import nodo.wire.psppernodo.PspChiediAvanzamentoRPTResponse;
import nodo.wire.psppernodo.PspInviaRPT;
import nodo.wire.psppernodo.PspInviaRPTResponse;
import nodo.wire.psppernodo.TipoElementoListaRPT;
import nodo.wire.psppernodo.ValoreAvanzamentoRPT;
import org.jspecify.annotations.Nullable;

/** What the node tells PSPs of single RPTs, and asks them. Source: PspPerNodo.xsd, flows-rpt 3.3 and 7.9. */
@ApplicationScoped
public class PspPerNodoRpt {

    private static final String OK = "OK";
    private static final String KO = "KO";

    private final Channels channels;

    @Inject
    public PspPerNodoRpt(Channels channels) {
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspPerNodoRpt() {
        this(null);
    }

    /** Sends a request, once, with no transaction open. */
    public <T> ChannelAnswer<T> ask(ChannelRequest<T> request) {
        return channels.ask(request);
    }

    /**
     * Prepares pspInviaRPT.
     *
     * @param rpt the RPT
     * @param link names this exchange with the channel, and the request that needs its answer
     * @param keys what the message is about
     */
    public ChannelRequest<RptTaken> sending(RptToSend rpt, EventLink link, EventKeys keys) {
        PspInviaRPT wire = new PspInviaRPT();
        wire.setIdentificativoDominio(rpt.key().creditor().value());
        wire.setIdentificativoPSP(rpt.psp());
        wire.setIdentificativoIntermediarioPSP(rpt.channel().brokerId());
        wire.setIdentificativoCanale(rpt.channel().id());
        wire.setModelloPagamento(rpt.channel().paymentModel().number());
        wire.getElementoListaRPTs().add(element(rpt));
        return channels.request(
                new ChannelQuery("pspInviaRPT", rpt.channel(), link, keys),
                wire,
                PspInviaRPTResponse.class,
                answer -> taken(answer.getPspInviaRPTResponse()));
    }

    private static TipoElementoListaRPT element(RptToSend rpt) {
        TipoElementoListaRPT wire = new TipoElementoListaRPT();
        wire.setIdentificativoUnivocoVersamento(rpt.key().iuv());
        wire.setCodiceContestoPagamento(rpt.key().ccp());
        wire.setRpt(rpt.document());
        return wire;
    }

    /** OK without faults, or KO with whole ones; everything else says nothing. This answer has no fault of its own. */
    private static ChannelReply<RptTaken> taken(EsitoPspInviaRPT answer) {
        Optional<List<FaultBean>> faults =
                Optional.ofNullable(answer.getListaErroriRPT()).map(list -> list.getFaults());
        if (OK.equals(answer.getEsitoComplessivoOperazione()) && faults.isEmpty()) {
            return new ChannelReply.Given<>(new RptTaken(
                    said(answer.getIdentificativoCarrello()), said(answer.getParametriPagamentoImmediato())));
        }
        return KO.equals(answer.getEsitoComplessivoOperazione())
                ? refused(faults.orElse(List.of()))
                : Channels.unusable("esitoComplessivoOperazione e listaErroriRPT non coerenti");
    }

    private static ChannelReply<RptTaken> refused(List<FaultBean> faults) {
        List<ChannelReply.DeclinedItem> whole = faults.stream()
                .flatMap(fault -> Channels.declinedItem(fault).stream())
                .toList();
        return whole.isEmpty() || whole.size() < faults.size()
                ? Channels.unusable("listaErroriRPT senza fault validi")
                : new ChannelReply.Declined<>(whole.get(0).fault());
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /**
     * Prepares pspChiediAvanzamentoRPT: whether the PSP has an RPT.
     *
     * @param channel the channel that it was sent to
     * @param key its key
     */
    public ChannelRequest<RptProgress> progress(Channel channel, RptKey key, EventLink link, EventKeys keys) {
        PspChiediAvanzamentoRPT wire = new PspChiediAvanzamentoRPT();
        wire.setIdentificativoDominio(key.creditor().value());
        wire.setIdentificativoUnivocoVersamento(key.iuv());
        wire.setCodiceContestoPagamento(key.ccp());
        return channels.request(
                new ChannelQuery("pspChiediAvanzamentoRPT", channel, link, keys),
                wire,
                PspChiediAvanzamentoRPTResponse.class,
                answer -> known(answer.getPspChiediAvanzamentoRPTResponse()));
    }

    private static ChannelReply<RptProgress> known(ValoreAvanzamentoRPT answer) {
        return Channels.<RptProgress>declined(answer)
                .orElseGet(() -> said(answer.getValue())
                        .filter(value -> answer.getFault() == null)
                        .<ChannelReply<RptProgress>>map(value -> new ChannelReply.Given<>(new RptProgress(value)))
                        .orElseGet(() -> Channels.unusable("value assente o fault incompleto")));
    }
}
