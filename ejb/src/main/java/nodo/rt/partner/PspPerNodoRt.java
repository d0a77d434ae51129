package nodo.rt.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Channel;
import nodo.rpt.RptKey;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelQuery;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rt.RtAck;
import nodo.rt.RtMessage;
import nodo.wire.psppernodo.ChiediListaRTResponse;
import nodo.wire.psppernodo.PspChiediListaRT;
import nodo.wire.psppernodo.PspChiediListaRTResponse;
import nodo.wire.psppernodo.PspChiediRT;
import nodo.wire.psppernodo.PspChiediRTResponse;
import nodo.wire.psppernodo.PspInviaAckRT;
import nodo.wire.psppernodo.PspInviaAckRTResponse;
import nodo.wire.psppernodo.PspNotificaCancellazioneRPT;
import nodo.wire.psppernodo.PspNotificaCancellazioneRPTResponse;
import nodo.wire.psppernodo.ValoreListaRT;
import nodo.wire.psppernodo.ValoreRT;

/**
 * What PSPs are asked and told about RTs: pspChiediListaRT, pspChiediRT, pspInviaAckRT, pspNotificaCancellazioneRPT.
 *
 * <p>Source: the service FespPspService; flows-rpt 7.5 and 9.
 */
@ApplicationScoped
public class PspPerNodoRt {

    private final Channels channels;

    @Inject
    public PspPerNodoRt(Channels channels) {
        this.channels = channels;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspPerNodoRt() {
        this(null);
    }

    /** Sends a request, once, with no transaction open. */
    public <T> ChannelAnswer<T> ask(ChannelRequest<T> request) {
        return channels.ask(request);
    }

    /**
     * Prepares pspChiediListaRT: which RTs the PSP has ready.
     *
     * @param channel the channel asked
     * @param link names this exchange in the journal
     */
    public ChannelRequest<List<ReadyRt>> list(Channel channel, EventLink link) {
        PspChiediListaRT wire = new PspChiediListaRT();
        wire.setIdentificativoRichiedente(Fault.NODE);
        wire.setIdentificativoIntermediarioPSP(channel.brokerId());
        wire.setIdentificativoCanale(channel.id());
        wire.setModelloPagamento(modelloPagamento(channel));
        return channels.request(
                new ChannelQuery("pspChiediListaRT", channel, link, EventKeys.NONE.withPsp("", channel.id())),
                wire,
                PspChiediListaRTResponse.class,
                answer -> listed(answer.getPspChiediListaRTResponse()));
    }

    private static int modelloPagamento(Channel channel) {
        return switch (channel.paymentModel()) {
            case IMMEDIATO -> 0;
            case IMMEDIATO_MULTIBENEFICIARIO -> 1;
            case DIFFERITO -> 2;
            case ATTIVATO_PRESSO_PSP -> 4;
        };
    }

    /** Elements may be nil, and then name nothing. */
    private static ChannelReply<List<ReadyRt>> listed(ChiediListaRTResponse answer) {
        return Channels.<List<ReadyRt>>declined(answer)
                .orElseGet(() -> answer.getFault() == null
                        ? new ChannelReply.Given<>(answer.getElementoListaRTResponses().stream()
                                .filter(Objects::nonNull)
                                .map(PspPerNodoRt::ready)
                                .toList())
                        : Channels.unusable("fault incompleto"));
    }

    private static ReadyRt ready(ValoreListaRT wire) {
        return new ReadyRt(
                wire.getIdentificativoDominio(),
                wire.getIdentificativoUnivocoVersamento(),
                wire.getCodiceContestoPagamento());
    }

    /** Prepares pspChiediRT: an RT that is ready. */
    public ChannelRequest<RtMessage> fetch(Channel channel, ReadyRt rt, EventLink link, EventKeys keys) {
        PspChiediRT wire = new PspChiediRT();
        wire.setIdentificativoDominio(rt.creditor());
        wire.setIdentificativoUnivocoVersamento(rt.iuv());
        wire.setCodiceContestoPagamento(rt.ccp());
        return channels.request(
                new ChannelQuery("pspChiediRT", channel, link, keys),
                wire,
                PspChiediRTResponse.class,
                answer -> fetched(answer.getPspChiediRTResponse()));
    }

    private static ChannelReply<RtMessage> fetched(ValoreRT answer) {
        return Channels.<RtMessage>declined(answer)
                .orElseGet(() -> Optional.ofNullable(answer.getRt())
                        .filter(document -> answer.getFault() == null)
                        .<ChannelReply<RtMessage>>map(document -> new ChannelReply.Given<>(
                                new RtMessage(Optional.ofNullable(answer.getTipoFirma()), document)))
                        .orElseGet(() -> Channels.unusable("rt assente o fault incompleto")));
    }

    /** Prepares pspInviaAckRT: whether an RT that was fetched is accepted. */
    public ChannelRequest<Taken> ack(Channel channel, RtAck ack, EventLink link, EventKeys keys) {
        PspInviaAckRT wire = new PspInviaAckRT();
        wire.setIdentificativoDominio(ack.about().creditor());
        wire.setIdentificativoUnivocoVersamento(ack.about().iuv());
        wire.setCodiceContestoPagamento(ack.about().ccp());
        wire.setAckRT(AckDocuments.wire(ack, channel.brokerId()));
        return channels.request(
                new ChannelQuery("pspInviaAckRT", channel, link, keys),
                wire,
                PspInviaAckRTResponse.class,
                answer -> Channels.outcome(
                        answer.getPspInviaAckRTResponse(),
                        answer.getPspInviaAckRTResponse().getEsito(),
                        new Taken()));
    }

    /** Prepares pspNotificaCancellazioneRPT: a payment was closed for lack of an RT. */
    public ChannelRequest<Taken> cancellation(Channel channel, RptKey key, EventLink link, EventKeys keys) {
        PspNotificaCancellazioneRPT wire = new PspNotificaCancellazioneRPT();
        wire.setIdentificativoDominio(key.creditor().value());
        wire.setIdentificativoUnivocoVersamento(key.iuv());
        wire.setCodiceContestoPagamento(key.ccp());
        return channels.request(
                new ChannelQuery("pspNotificaCancellazioneRPT", channel, link, keys),
                wire,
                PspNotificaCancellazioneRPTResponse.class,
                answer -> Channels.outcome(
                        answer.getPspNotificaCancellazioneRPTResponse(),
                        answer.getPspNotificaCancellazioneRPTResponse().getEsito(),
                        new Taken()));
    }
}
