package nodo.delivery.desk;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.Transactions;
import nodo.exchange.desk.FailureLog;
import nodo.fault.FaultCode;
import nodo.registry.desk.Registries;

/**
 * One courier's work on the outbox: claim, send, record. Plain transactions, no threads.
 *
 * @param <P> the courier's parcels
 */
final class Round<P extends Parcel> {

    private static final FailureLog LOG = FailureLog.of(Round.class);

    /** How long a message rests that cannot even be written. Nothing but the hub's own data or code can mend it. */
    private static final Duration UNWRITABLE_RESTS = Duration.ofMinutes(10);

    private final Courier<P> courier;
    private final Transactions transactions;
    private final Deliveries deliveries;
    private final Registries registries;
    private final DeliverySettings settings;
    private final Clock clock;

    Round(
            Courier<P> courier,
            Transactions transactions,
            Deliveries deliveries,
            Registries registries,
            DeliverySettings settings,
            Clock clock) {
        this.courier = courier;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.registries = registries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a look at the table came to.
     *
     * @param parcels what is to be sent
     * @param mayBeMore whether as many deliveries were due as were asked for, so that further ones may be
     */
    record Claim<P>(List<P> parcels, boolean mayBeMore) {}

    /**
     * Claims due deliveries and makes their parcels, in one transaction. If one cannot be made, each is claimed by
     * itself, so that the others do not wait for it. Nothing is claimed before the registry was read: every partner
     * would be a stranger.
     */
    Claim<P> claim(Collection<String> busyPartners, int most) {
        if (!registries.isLoaded() || !courier.sends()) {
            return new Claim<>(List.of(), false);
        }
        try {
            return transactions.commit(() -> claimed(busyPartners, most, new ArrayList<>()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, courier.operation() + ": a batch cannot be prepared; each is tried by itself", e);
            return oneByOne(busyPartners, most);
        }
    }

    private Claim<P> claimed(Collection<String> busyPartners, int most, List<Delivery> inHand) {
        Instant now = clock.instant();
        List<Delivery> due = due(now, busyPartners, most);
        if (due.isEmpty()) {
            return new Claim<>(List.of(), false);
        }
        due.forEach(delivery -> delivery.claim(now, now.plus(settings.lease())));
        inHand.addAll(due);
        List<P> parcels = courier.prepare(due, now);
        // What fails from here on is the commit, for which the message can do nothing.
        inHand.clear();
        return new Claim<>(parcels, due.size() == most);
    }

    private Claim<P> oneByOne(Collection<String> busyPartners, int most) {
        List<P> parcels = new ArrayList<>();
        boolean mayBeMore = true;
        try {
            for (int i = 0; mayBeMore && i < most; i++) {
                Claim<P> one = one(busyPartners);
                parcels.addAll(one.parcels());
                mayBeMore = one.mayBeMore();
            }
        } catch (RuntimeException e) {
            // What is claimed counts as sent, and has to be, whatever keeps the others back.
            if (parcels.isEmpty()) {
                throw e;
            }
            LOG.log(Level.WARNING, courier.operation() + ": only some can be claimed", e);
        }
        return new Claim<>(parcels, mayBeMore);
    }

    private Claim<P> one(Collection<String> busyPartners) {
        List<Delivery> inHand = new ArrayList<>();
        try {
            return transactions.commit(() -> claimed(busyPartners, 1, inHand));
        } catch (RuntimeException e) {
            if (inHand.isEmpty()) {
                throw e;
            }
            Delivery unwritable = inHand.get(0);
            LOG.log(Level.ERROR, "delivery " + unwritable.id() + " of " + courier.operation() + " is put off", e);
            transactions.commit(() -> putOff(unwritable.id()));
            return new Claim<>(List.of(), true);
        }
    }

    private Optional<Delivery> putOff(long id) {
        Optional<Delivery> found = deliveries.lock(id);
        found.ifPresent(delivery -> delivery.failed(
                FaultCode.PPT_SYSTEM_ERROR.name(),
                "the message cannot be written; the log of the hub says why",
                Optional.of(clock.instant().plus(UNWRITABLE_RESTS))));
        return found;
    }

    private List<Delivery> due(Instant now, Collection<String> busyPartners, int most) {
        return courier.repeats()
                ? deliveries.claimable(courier.operation(), now, busyPartners, most)
                : deliveries.claimableUntried(courier.operation(), now, busyPartners, most);
    }

    /**
     * Sends a parcel and records what became of it. A delivery that vanished meanwhile was recorded by a worker that took
     * it over; the messages of this one are kept all the same.
     */
    void deliver(P parcel) {
        Arrival arrival = courier.send(parcel);
        transactions.commit(() -> {
            deliveries.lock(parcel.delivery()).ifPresentOrElse(arrival::record, arrival::comeTooLate);
            return null;
        });
    }

    String operation() {
        return courier.operation();
    }
}
