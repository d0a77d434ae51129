package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryState;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.Transactions;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rt.FetchedRt;
import nodo.rt.Rt;
import nodo.rt.RtAck;
import nodo.rt.RtMessage;
import nodo.rt.RtOrigin;
import nodo.rt.RtRejection;
import nodo.rt.Rts;
import nodo.rt.partner.PspPerNodoRt;
import nodo.rt.partner.ReadyRt;
import nodo.rt.partner.RtDocument;

/**
 * Fetches RTs from channels: what is ready, each of it, and an acknowledgement for each that says whether it was accepted.
 * RTs are judged as if they had been sent.
 *
 * <p>One whose RPT has an RT of the PSP already is not fetched. It is acknowledged once more, unless that is owed
 * still: the PSP sent it and heard no answer, or never heard the acknowledgement, and would list it for ever. One whose
 * RPT was ended by an RT of the node is rejected: its PSP must know that what it collected is no payment.
 *
 * <p>Source: flows-rpt 7.5, faults-rpt 7; that what was sent before is acknowledged is inferred.
 */
@ApplicationScoped
public class RtPull {

    private static final Logger LOG = System.getLogger(RtPull.class.getName());

    private static final String OPERATION = "pspChiediRT";

    private final Transactions transactions;
    private final Registries registries;
    private final PspPerNodoRt pspPerNodo;
    private final RtJudge judge;
    private final Rpts rpts;
    private final Rts rts;
    private final RtDeliveries steps;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final Journal journal;
    private final RtSettings settings;
    private final Clock clock;

    @Inject
    public RtPull(
            Transactions transactions,
            Registries registries,
            PspPerNodoRt pspPerNodo,
            RtJudge judge,
            Rpts rpts,
            Rts rts,
            RtDeliveries steps,
            Deliveries deliveries,
            Dispatcher dispatcher,
            Journal journal,
            RtSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.registries = registries;
        this.pspPerNodo = pspPerNodo;
        this.judge = judge;
        this.rpts = rpts;
        this.rts = rts;
        this.steps = steps;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtPull() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks channels for their RTs, one after the other, and takes those that are there.
     *
     * @param wanted which channels, of those that are enabled
     * @return how many RTs were fetched
     */
    int pull(Predicate<Channel> wanted) {
        Registry registry = registries.current();
        int fetched = registry.content().channels().stream()
                .filter(Channel::enabled)
                .filter(wanted)
                .mapToInt(channel -> pull(channel, registry))
                .sum();
        dispatcher.ring();
        return fetched;
    }

    private int pull(Channel channel, Registry registry) {
        ChannelRequest<List<ReadyRt>> question = pspPerNodo.list(channel, EventLink.of(UUID.randomUUID()));
        ChannelReply<List<ReadyRt>> reply = ask(question);
        if (!(reply instanceof ChannelReply.Given<List<ReadyRt>> given)) {
            noteSilence(channel, reply);
            return 0;
        }
        return (int) given.value().stream()
                .filter(ready -> fetch(channel, ready, registry))
                .limit(settings.pull().most())
                .count();
    }

    private <T> ChannelReply<T> ask(ChannelRequest<T> question) {
        transactions.commit(() -> {
            journal.append(question.events());
            return null;
        });
        ChannelAnswer<T> answer = pspPerNodo.ask(question);
        transactions.commit(() -> {
            journal.append(answer.events());
            return null;
        });
        return answer.reply();
    }

    /** Having none is no error; not knowing the node is one that only people can settle. */
    private static void noteSilence(Channel channel, ChannelReply<?> reply) {
        String code = reply.faultCode().orElseThrow();
        if (code.equals(FaultCode.CANALE_RICHIEDENTE_ERRATO.name())) {
            LOG.log(Level.ERROR, "pspChiediListaRT: channel {0} does not know this node: {1}", channel.id(), code);
        } else if (!code.equals(FaultCode.CANALE_RT_NON_DISPONIBILE.name())) {
            LOG.log(Level.WARNING, "pspChiediListaRT: channel {0} gave no list: {1}", channel.id(), code);
        }
    }

    private boolean fetch(Channel channel, ReadyRt ready, Registry registry) {
        NamedPayment payment = new NamedPayment(ready.creditor(), ready.iuv(), ready.ccp());
        if (transactions.commit(() -> isHere(channel, payment))) {
            return false;
        }
        EventKeys keys = payment.in(EventKeys.NONE.withPsp("", channel.id()));
        ChannelRequest<RtMessage> question = pspPerNodo.fetch(channel, ready, EventLink.of(UUID.randomUUID()), keys);
        if (!(ask(question) instanceof ChannelReply.Given<RtMessage> given)) {
            return false;
        }
        OfferedRt offered = OfferedRt.pulled(channel.id(), payment, given.value());
        return transactions.commit(() -> take(channel, offered, registry));
    }

    private boolean isHere(Channel channel, NamedPayment payment) {
        Optional<Rt> here = payment.key()
                .flatMap(rpts::find)
                .filter(rpt -> rpt.channel().equals(channel.id()))
                .flatMap(rpt -> rts.find(rpt.id()))
                .filter(rt -> rt.origin() != RtOrigin.NODE);
        here.ifPresent(rt -> acknowledgeAgain(channel, payment, rt));
        return here.isPresent();
    }

    private void acknowledgeAgain(Channel channel, NamedPayment payment, Rt rt) {
        Optional<RtAck> last = rts.lastAck(payment.creditor(), payment.iuv(), payment.ccp());
        Optional<Delivery> owed = last.flatMap(ack -> deliveries.lock(AckCourier.OPERATION, ack.id()));
        if (owed.filter(delivery -> delivery.state() == DeliveryState.WAITING).isPresent()) {
            return;
        }
        owed.filter(delivery -> last.orElseThrow().rejection().isEmpty())
                .ifPresentOrElse(
                        delivery -> delivery.restart(clock.instant()),
                        () -> acknowledge(channel, about(payment, rt), Optional.empty()));
    }

    private static FetchedRt about(NamedPayment payment, Rt rt) {
        return new FetchedRt(payment.creditor(), payment.iuv(), payment.ccp(), rt.messageId(), rt.messageAt());
    }

    private boolean take(Channel channel, OfferedRt offered, Registry registry) {
        NamedPayment payment = offered.payment();
        Verdict verdict = judge.judge(offered, registry, OPERATION);
        if (verdict instanceof Verdict.Accepted accepted) {
            steps.owe(accepted.rpt());
            acknowledge(channel, about(payment, Optional.of(accepted.document())), Optional.empty());
            return true;
        }
        Verdict.Refused refused = (Verdict.Refused) verdict;
        if (camePastUs(refused.fault())) {
            return false;
        }
        acknowledge(channel, about(payment, refused.document()), Optional.of(rejection(payment, refused.fault())));
        return true;
    }

    /** The PSP sent it while it was fetched: the next run acknowledges it. Of what the node made it sent nothing. */
    private static boolean camePastUs(Fault fault) {
        return fault.code() == FaultCode.PPT_RT_DUPLICATA && !fault.equals(Fault.receiptMadeByNode());
    }

    private RtRejection rejection(NamedPayment payment, Fault fault) {
        String detail = fault.description().orElse(fault.string());
        if (fault.code() == FaultCode.PPT_SINTASSI_XSD) {
            return new RtRejection("VALXSD", detail);
        }
        return isClosed(payment) ? new RtRejection("CANCTMOUT", detail) : new RtRejection("CTRLFOR", detail);
    }

    private boolean isClosed(NamedPayment payment) {
        return payment.key()
                .flatMap(rpts::find)
                .map(Rpt::state)
                .filter(state -> state == RptState.RPT_DECORSI_TERMINI)
                .isPresent();
    }

    private FetchedRt about(NamedPayment payment, Optional<RtDocument> document) {
        return new FetchedRt(
                payment.creditor(),
                payment.iuv(),
                payment.ccp(),
                document.map(RtDocument::messageId).orElse(""),
                document.map(read -> read.messageAt().toInstant()).orElseGet(clock::instant));
    }

    private void acknowledge(Channel channel, FetchedRt about, Optional<RtRejection> rejection) {
        Instant now = clock.instant();
        RtAck ack = new RtAck(about, rejection, now);
        rts.add(ack);
        deliveries.add(new Delivery(AckCourier.OPERATION, channel.id(), ack.id(), now));
    }
}
