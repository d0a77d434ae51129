package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.fault.OriginalFault;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.notice.partner.StationReply;
import nodo.registry.Registry;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rt.Rt;
import nodo.rt.partner.PaPerNodo;
import nodo.rt.partner.Taken;

/**
 * The steps of an RT's delivery, for the outbox's worker and for the request of a PSP whose creditor wants it at once. Each
 * works inside the caller's transaction, which holds the lock of the RPT.
 *
 * <p>Source: flows-rpt 7.4.
 */
@ApplicationScoped
public class RtDeliveries {

    /** The name in the outbox, to ring for when RTs are due. */
    public static final String OPERATION = "paaInviaRT";

    private final Rpts rpts;
    private final Deliveries deliveries;
    private final PaPerNodo paPerNodo;
    private final RtSettings settings;
    private final Clock clock;

    @Inject
    public RtDeliveries(Rpts rpts, Deliveries deliveries, PaPerNodo paPerNodo, RtSettings settings, Clock clock) {
        this.rpts = rpts;
        this.deliveries = deliveries;
        this.paPerNodo = paPerNodo;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtDeliveries() {
        this(null, null, null, null, null);
    }

    /** Owes the creditor the RT of an RPT. */
    Delivery owe(Rpt rpt) {
        Delivery delivery = new Delivery(OPERATION, rpt.station(), rpt.id().hex(), clock.instant());
        deliveries.add(delivery);
        return delivery;
    }

    /** The message; none if the station left the registry meanwhile. */
    Optional<RtParcel> parcel(Delivery delivery, Rpt rpt, Rt rt, EventLink link, Registry registry) {
        return registry.station(delivery.partner())
                .map(station -> new RtParcel(
                        delivery.id(),
                        station.id(),
                        rpt.id(),
                        paPerNodo.rt(station, rpt.key(), rt.message(), link, keys(rpt))));
    }

    /** The message of a worker's attempt. */
    Optional<RtParcel> parcel(Delivery delivery, Rpt rpt, Rt rt, Registry registry) {
        return parcel(delivery, rpt, rt, EventLink.of(UUID.randomUUID()), registry);
    }

    /** What a delivery is about, for the journal. */
    EventKeys keys(Rpt rpt) {
        return new NamedPayment(
                        rpt.key().creditor().value(), rpt.key().iuv(), rpt.key().ccp())
                .in(EventKeys.NONE.withPsp(rpt.psp(), rpt.channel()).withStation(rpt.station()));
    }

    /** Notes that a message is about to leave. */
    void leaves(Rpt rpt, Instant now) {
        if (rpt.state() == RptState.RT_INVIATA_PA) {
            // The worker that had it died before it knew; the message may have arrived.
            rpt.moveTo(RptState.RT_ESITO_SCONOSCIUTO_PA, now, OPERATION);
        }
        move(rpt, RptState.RT_INVIATA_PA, now);
    }

    /**
     * Records what a station made of it, in the RPT and in the outbox.
     *
     * @param delivery the delivery, locked
     */
    void record(RtParcel parcel, StationReply<Taken> reply, Delivery delivery) {
        Instant now = clock.instant();
        Rpt rpt = rpts.lock(parcel.rpt()).orElseThrow();
        if (reply instanceof StationReply.Failed<Taken> failed && failed.tried()) {
            move(rpt, stateOf(failed), now);
            tryAgain(failed.code(), failed.detail(), delivery, now);
        } else if (reply instanceof StationReply.Failed<Taken>) {
            stay(rpt);
            keepBack(delivery, now);
        } else if (reply instanceof StationReply.Declined<Taken> declined) {
            move(rpt, RptState.RT_RIFIUTATA_PA, now);
            refused(declined.fault(), delivery);
        } else {
            move(rpt, RptState.RT_ACCETTATA_PA, now);
            deliveries.remove(delivery);
        }
    }

    /**
     * A payment that was closed for lack of an RT stays so, and a creditor's last word is not followed by another: neither
     * changes its state when an operator has the RT sent again.
     */
    private static void move(Rpt rpt, RptState next, Instant now) {
        if (rpt.state().canMoveTo(next)) {
            rpt.moveTo(next, now, OPERATION);
        }
    }

    /** The message did not leave: its state is not one that was reached. */
    private static void stay(Rpt rpt) {
        if (rpt.state() == RptState.RT_INVIATA_PA) {
            rpt.takeBack(RptState.RT_INVIATA_PA);
        }
    }

    private static RptState stateOf(StationReply.Failed<Taken> failed) {
        return failed.trace() == Trace.PERHAPS_SEEN ? RptState.RT_ESITO_SCONOSCIUTO_PA : RptState.RT_ERRORE_INVIO_A_PA;
    }

    private void refused(OriginalFault fault, Delivery delivery) {
        if (fault.code().equals(FaultCode.PAA_RT_DUPLICATA.name())) {
            deliveries.remove(delivery);
            return;
        }
        String description = fault.description().map(text -> ": " + text).orElse("");
        delivery.refused(fault.code(), fault.string() + description);
    }

    /** The station left the registry since the RT was owed. */
    void giveUpForNow(Delivery delivery, Instant now) {
        tryAgain(
                FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA,
                "station " + delivery.partner() + " left the registry: add it again, or leave the RT here",
                delivery,
                now);
    }

    /** Schedules a message again that failed, as long as the schedule goes on. */
    void tryAgain(FaultCode error, String detail, Delivery delivery, Instant now) {
        Duration owedFor = Duration.between(delivery.scheduledFrom(), now);
        delivery.failed(
                error.name(),
                detail,
                settings.retries().next(delivery.attempts(), owedFor).map(now::plus));
    }

    /** Schedules a message again that the hub's own limits kept from being sent. */
    void keepBack(Delivery delivery, Instant now) {
        delivery.unclaim(now.plus(settings.lookAgain()));
    }
}
