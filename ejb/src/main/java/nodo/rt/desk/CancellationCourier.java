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
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rt.partner.PspPerNodoRt;
import nodo.rt.partner.Taken;

/**
 * Tells PSPs of payments that were closed for lack of an RT: pspNotificaCancellazioneRPT. Any answer means that the PSP
 * knows; silence is tried again by the schedule of RTs.
 *
 * <p>Source: flows-rpt 9.
 */
@ApplicationScoped
public class CancellationCourier implements Courier<ChannelParcel> {

    /** The name in the outbox. */
    static final String OPERATION = "pspNotificaCancellazioneRPT";

    private final Rpts rpts;
    private final RtDeliveries steps;
    private final Deliveries deliveries;
    private final PspPerNodoRt pspPerNodo;
    private final Registries registries;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public CancellationCourier(
            Rpts rpts,
            RtDeliveries steps,
            Deliveries deliveries,
            PspPerNodoRt pspPerNodo,
            Registries registries,
            Journal journal,
            Clock clock) {
        this.rpts = rpts;
        this.steps = steps;
        this.deliveries = deliveries;
        this.pspPerNodo = pspPerNodo;
        this.registries = registries;
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CancellationCourier() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return rpts.find(RptId.ofHex(delivery.subject())).map(steps::keys).stream()
                .toList();
    }

    @Override
    public List<ChannelParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        List<ChannelParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            Rpt rpt = rpts.find(RptId.ofHex(delivery.subject()))
                    .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " is about nothing"));
            parcel(delivery, rpt, registry).ifPresentOrElse(parcels::add, () -> deliveries.remove(delivery));
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    /** None if the channel left the registry meanwhile: then nobody is there to be told. */
    private Optional<ChannelParcel> parcel(Delivery delivery, Rpt rpt, Registry registry) {
        return registry.channel(delivery.partner())
                .map(channel -> new ChannelParcel(
                        delivery.id(),
                        channel.id(),
                        pspPerNodo.cancellation(channel, rpt.key(), EventLink.of(UUID.randomUUID()), steps.keys(rpt))));
    }

    @Override
    public Arrival send(ChannelParcel parcel) {
        ChannelAnswer<Taken> answer = pspPerNodo.ask(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> record(answer.reply(), delivery));
    }

    private void record(ChannelReply<Taken> reply, Delivery delivery) {
        if (reply instanceof ChannelReply.Failed<Taken> failed) {
            postpone(failed, delivery, clock.instant());
        } else {
            deliveries.remove(delivery);
        }
    }

    private void postpone(ChannelReply.Failed<Taken> failed, Delivery delivery, Instant now) {
        if (failed.trace() == Trace.KEPT_BACK) {
            steps.keepBack(delivery, now);
        } else {
            steps.tryAgain(failed.code(), failed.detail(), delivery, now);
        }
    }
}
