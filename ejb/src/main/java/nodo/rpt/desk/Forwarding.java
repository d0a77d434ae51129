package nodo.rpt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Channel;
import nodo.rpt.ImmediatePayments;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptDocuments;
import nodo.rpt.partner.RptTaken;
import nodo.rpt.partner.RptToSend;

/**
 * Sends single RPTs to their PSPs, in three steps: it leaves, in a transaction; it is sent, in none; what came of it is
 * written, in another one. A crash between the first and the last leaves RPT_INVIATA_A_PSP, an outcome that nobody knows.
 *
 * <p>What the PSP answers outweighs what was found out about the RPT before the answer came, so that the creditor hears what
 * is written. It comes too late only if the node had given the RPT up, and another one of its key lives by now: then the
 * creditor hears what that RPT stands at.
 *
 * <p>Source: flows-rpt 3.3 and 7.9; which of the two outweighs the other is inferred.
 */
@ApplicationScoped
public class Forwarding {

    private static final String OPERATION = "pspInviaRPT";

    private final Rpts rpts;
    private final ImmediatePayments payments;
    private final PspPerNodoRpt pspPerNodo;
    private final Clock clock;

    @Inject
    public Forwarding(Rpts rpts, ImmediatePayments payments, PspPerNodoRpt pspPerNodo, Clock clock) {
        this.rpts = rpts;
        this.payments = payments;
        this.pspPerNodo = pspPerNodo;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Forwarding() {
        this(null, null, null, null);
    }

    /**
     * An RPT leaves: RPT_INVIATA_A_PSP, within the caller's transaction.
     *
     * @param rpt the RPT, locked or new
     * @param document its exact bytes, which are sent
     * @param channel its channel
     * @param link names the exchange with the channel, and the request that needs its answer
     * @param by the operation in whose course it leaves
     */
    public ForwardedRpt leave(Rpt rpt, byte[] document, Channel channel, EventLink link, String by) {
        rpt.moveTo(RptState.RPT_INVIATA_A_PSP, clock.instant(), by);
        RptToSend sent = new RptToSend(rpt.psp(), channel, rpt.key(), document);
        return new ForwardedRpt(rpt.id(), pspPerNodo.sending(sent, link, keys(rpt)));
    }

    /**
     * The bytes that an RPT's PSP gets after its payer chose: those of the creditor but for tipoVersamento.
     *
     * @param rpt the RPT after the choice
     */
    public byte[] chosenDocument(Rpt rpt) {
        return RptDocuments.withPaymentType(rpts.document(rpt.id()), rpt.paymentType());
    }

    static EventKeys keys(Rpt rpt) {
        return EventKeys.NONE
                .withRpt(
                        rpt.key().creditor().value(), rpt.key().iuv(), rpt.key().ccp())
                .withPsp(rpt.psp(), rpt.channel())
                .withStation(rpt.station())
                .withPaymentType(rpt.paymentType());
    }

    /** Sends it, once, with no transaction open. */
    public ChannelAnswer<RptTaken> send(ForwardedRpt forwarded) {
        return pspPerNodo.ask(forwarded.request());
    }

    /**
     * Writes what came of it, within the caller's transaction. An RPT whose RT came meanwhile stays where it is.
     *
     * @param forwarded what was sent
     * @param reply what the PSP said
     * @return what it said, judged by what is known of the PSP's other payments
     */
    public ConcludedRpt conclude(ForwardedRpt forwarded, ChannelReply<RptTaken> reply) {
        Rpt rpt = rpts.lock(forwarded.rpt()).orElseThrow();
        ChannelReply<RptTaken> judged = judged(rpt, inTime(List.of(rpt), reply));
        RptState next = stateAfter(judged);
        if (rpt.state().canMoveTo(next)) {
            rpt.moveTo(next, clock.instant(), OPERATION);
        }
        return new ConcludedRpt(rpt, judged);
    }

    /**
     * An answer as it counts when it comes, within the caller's transaction.
     *
     * @param sent the RPTs that it answers to, locked
     * @param reply what the PSP said
     * @return the same, or that the PSP was not reached if an RPT was given up and its key is another one's by now
     */
    public ChannelReply<RptTaken> inTime(List<Rpt> sent, ChannelReply<RptTaken> reply) {
        List<RptKey> freed = sent.stream()
                .filter(rpt -> rpt.state().freesKey())
                .map(Rpt::key)
                .toList();
        rpts.claim(freed);
        FaultCode code = FaultCode.PPT_CANALE_IRRAGGIUNGIBILE;
        return freed.stream().anyMatch(rpts::isTaken)
                ? new ChannelReply.Failed<>(code, code.text(), Trace.UNSEEN)
                : reply;
    }

    private ChannelReply<RptTaken> judged(Rpt rpt, ChannelReply<RptTaken> reply) {
        if (!(reply instanceof ChannelReply.Given<RptTaken> given)) {
            return reply;
        }
        boolean isNamed = given.value()
                .parameters()
                .map(parameters -> isFree(rpt, given.value(), parameters))
                .orElse(!rpt.model().isImmediate());
        return isNamed ? reply : misnamed();
    }

    private boolean isFree(Rpt rpt, RptTaken taken, String parameters) {
        ImmediatePayments.Name name = new ImmediatePayments.Name(taken.cart().orElse(""), parameters);
        boolean isFree = payments.bind(rpt.psp(), name, rpt.id().hex());
        if (isFree) {
            rpt.namedBy(parameters);
        }
        return isFree;
    }

    private static ChannelReply<RptTaken> misnamed() {
        FaultCode code = FaultCode.PPT_CANALE_ERR_PARAM_PAG_IMM;
        return new ChannelReply.Failed<>(code, code.text(), Trace.PERHAPS_SEEN);
    }

    /**
     * The state of an RPT, or of each of a cart, after what its PSP said.
     *
     * @param reply what the PSP said
     */
    public static RptState stateAfter(ChannelReply<?> reply) {
        if (reply instanceof ChannelReply.Given<?>) {
            return RptState.RPT_ACCETTATA_PSP;
        }
        if (reply instanceof ChannelReply.Declined<?>) {
            return RptState.RPT_RIFIUTATA_PSP;
        }
        return ((ChannelReply.Failed<?>) reply).trace() == Trace.PERHAPS_SEEN
                ? RptState.RPT_ESITO_SCONOSCIUTO_PSP
                : RptState.RPT_ERRORE_INVIO_A_PSP;
    }
}
