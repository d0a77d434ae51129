package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rt.FetchedRt;
import nodo.rt.RtAck;
import nodo.rt.Rts;
import nodo.rt.partner.PspPerNodoRt;
import nodo.rt.partner.Taken;

/**
 * Tells PSPs what became of the RTs that were fetched from them: pspInviaAckRT. Any failure and any KO is tried again, up
 * to the configured number.
 *
 * <p>Source: flows-rpt 7.5.
 */
@ApplicationScoped
public class AckCourier implements Courier<ChannelParcel> {

    /** The name in the outbox. */
    static final String OPERATION = "pspInviaAckRT";

    private final Rts rts;
    private final Deliveries deliveries;
    private final PspPerNodoRt pspPerNodo;
    private final Registries registries;
    private final Journal journal;
    private final RtSettings settings;
    private final Clock clock;

    @Inject
    public AckCourier(
            Rts rts,
            Deliveries deliveries,
            PspPerNodoRt pspPerNodo,
            Registries registries,
            Journal journal,
            RtSettings settings,
            Clock clock) {
        this.rts = rts;
        this.deliveries = deliveries;
        this.pspPerNodo = pspPerNodo;
        this.registries = registries;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected AckCourier() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    /** A repetition is the job's, whoever finds that it is due. */
    @Override
    public boolean repeats() {
        return registries.current().settings().isJobEnabled(PspRetryAckNegative.NAME);
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return rts.findAck(delivery.subject()).map(ack -> keys(ack, delivery.partner())).stream()
                .toList();
    }

    private static EventKeys keys(RtAck ack, String channel) {
        FetchedRt about = ack.about();
        return new NamedPayment(about.creditor(), about.iuv(), about.ccp()).in(EventKeys.NONE.withPsp("", channel));
    }

    @Override
    public List<ChannelParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        List<ChannelParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            RtAck ack = rts.findAck(delivery.subject())
                    .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " is about nothing"));
            registry.channel(delivery.partner())
                    .ifPresentOrElse(
                            channel -> parcels.add(parcel(delivery, channel, ack)),
                            () -> tryAgain(
                                    delivery,
                                    FaultCode.PPT_CANALE_SCONOSCIUTO.name(),
                                    "channel " + delivery.partner() + " left the registry"));
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    private ChannelParcel parcel(Delivery delivery, Channel channel, RtAck ack) {
        return new ChannelParcel(
                delivery.id(),
                channel.id(),
                pspPerNodo.ack(channel, ack, EventLink.of(UUID.randomUUID()), keys(ack, channel.id())));
    }

    @Override
    public Arrival send(ChannelParcel parcel) {
        ChannelAnswer<Taken> answer = pspPerNodo.ask(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> record(answer.reply(), delivery));
    }

    private void record(ChannelReply<Taken> reply, Delivery delivery) {
        if (reply instanceof ChannelReply.Given<Taken>) {
            deliveries.remove(delivery);
        } else if (reply instanceof ChannelReply.Declined<Taken> declined) {
            tryAgain(delivery, declined.fault().code(), declined.fault().string());
        } else if (reply instanceof ChannelReply.Failed<Taken> failed) {
            if (failed.trace() == Trace.KEPT_BACK) {
                delivery.unclaim(clock.instant().plus(settings.lookAgain()));
            } else {
                tryAgain(delivery, failed.code().name(), failed.detail());
            }
        }
    }

    private void tryAgain(Delivery delivery, String error, String detail) {
        boolean again = delivery.attempts() <= registries.current().settings().negativeAckMaxRetry();
        delivery.failed(
                error, detail, again ? Optional.of(clock.instant().plus(settings.ackRetryEvery())) : Optional.empty());
    }
}
