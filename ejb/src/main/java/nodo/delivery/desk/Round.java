package nodo.delivery.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.exchange.Transactions;

/**
 * One courier's work on the outbox: claim, send, record. Plain transactions, no threads.
 *
 * @param <P> the courier's parcels
 */
final class Round<P extends Parcel> {

    private final Courier<P> courier;
    private final Transactions transactions;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;

    Round(
            Courier<P> courier,
            Transactions transactions,
            Deliveries deliveries,
            DeliverySettings settings,
            Clock clock) {
        this.courier = courier;
        this.transactions = transactions;
        this.deliveries = deliveries;
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

    /** Claims due deliveries and makes their parcels, in one transaction. */
    Claim<P> claim(Collection<String> busyPartners, int most) {
        return transactions.commit(() -> {
            Instant now = clock.instant();
            List<Delivery> due = due(now, busyPartners, most);
            if (due.isEmpty()) {
                return new Claim<>(List.of(), false);
            }
            due.forEach(delivery -> delivery.claim(now, now.plus(settings.lease())));
            return new Claim<>(courier.prepare(due, now), due.size() == most);
        });
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
