package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Arrival;
import nodo.delivery.desk.Courier;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.notice.partner.StationAnswer;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.Rts;
import nodo.rt.partner.PaPerNodo;
import nodo.rt.partner.Taken;
import org.jspecify.annotations.Nullable;

/** Delivers RTs to their creditors: paaInviaRT, until the station answers or the attempts are used up. */
@ApplicationScoped
public class RtCourier implements Courier<RtParcel> {

    private final Rpts rpts;
    private final Rts rts;
    private final RtDeliveries steps;
    private final PaPerNodo paPerNodo;
    private final Registries registries;
    private final Journal journal;

    @Inject
    public RtCourier(
            Rpts rpts, Rts rts, RtDeliveries steps, PaPerNodo paPerNodo, Registries registries, Journal journal) {
        this.rpts = rpts;
        this.rts = rts;
        this.steps = steps;
        this.paPerNodo = paPerNodo;
        this.registries = registries;
        this.journal = journal;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtCourier() {
        this(null, null, null, null, null, null);
    }

    @Override
    public String operation() {
        return RtDeliveries.OPERATION;
    }

    @Override
    public boolean sends() {
        return isEnabled(PaInviaRtJob.NAME);
    }

    /** A repetition is the other job's, whoever finds that it is due. */
    @Override
    public boolean repeats() {
        return isEnabled(PaRetryPaInviaRtNegative.NAME);
    }

    private boolean isEnabled(String job) {
        return registries.current().settings().isJobEnabled(job);
    }

    @Override
    public List<EventKeys> about(Delivery delivery) {
        return rpts.find(RptId.ofHex(delivery.subject())).map(steps::keys).stream()
                .toList();
    }

    @Override
    public List<RtParcel> prepare(List<Delivery> claimed, Instant now) {
        Registry registry = registries.current();
        List<RptId> ids =
                claimed.stream().map(Delivery::subject).map(RptId::ofHex).toList();
        Map<RptId, Rpt> locked = rpts.lockAll(ids).stream().collect(Collectors.toMap(Rpt::id, Function.identity()));
        Map<RptId, Rt> documents = rts.findAll(ids).stream().collect(Collectors.toMap(Rt::rpt, Function.identity()));
        List<RtParcel> parcels = new ArrayList<>();
        for (Delivery delivery : claimed) {
            RptId id = RptId.ofHex(delivery.subject());
            Rpt rpt = required(locked.get(id), delivery);
            Optional<RtParcel> parcel = steps.parcel(delivery, rpt, required(documents.get(id), delivery), registry);
            parcel.ifPresent(ready -> {
                steps.leaves(rpt, now);
                parcels.add(ready);
            });
            if (parcel.isEmpty()) {
                steps.giveUpForNow(delivery, now);
            }
        }
        journal.append(parcels.stream()
                .flatMap(parcel -> parcel.request().events().stream())
                .toList());
        return parcels;
    }

    private static <T> T required(@Nullable T found, Delivery delivery) {
        if (found == null) {
            throw new IllegalStateException("delivery " + delivery.id() + " is about nothing");
        }
        return found;
    }

    @Override
    public Arrival send(RtParcel parcel) {
        StationAnswer<Taken> answer = paPerNodo.send(parcel.request());
        return Arrival.journaled(journal, answer.events(), delivery -> steps.record(parcel, answer.reply(), delivery));
    }
}
