package nodo.delivery.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.exchange.Transactions;
import nodo.journal.EventDetails;
import nodo.journal.EventLink;
import nodo.journal.EventParties;
import nodo.journal.EventType;
import nodo.journal.Journal;
import nodo.journal.JournalEvent;

/**
 * The outbox for operators: what is owed, what was given up, and sending it again. Who sends again is in the journal.
 */
@ApplicationScoped
public class DeliveryDesk {

    /** Restarted in one transaction; more are restarted in several. */
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final Deliveries deliveries;
    private final Journal journal;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public DeliveryDesk(
            Transactions transactions, Deliveries deliveries, Journal journal, Dispatcher dispatcher, Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.journal = journal;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliveryDesk() {
        this(null, null, null, null, null);
    }

    /**
     * A page of deliveries, oldest first.
     *
     * @param after the id to start behind, 0 for the first page
     * @param most how many at most
     * @param view takes from each what is needed
     */
    public <T> List<T> page(DeliveryFilter filter, long after, int most, Function<Delivery, T> view) {
        return transactions.commit(
                () -> deliveries.page(filter, after, most).stream().map(view).toList());
    }

    /** One delivery, if it is still owed. */
    public <T> Optional<T> find(long id, Function<Delivery, T> view) {
        return transactions.commit(() -> deliveries.lock(id).map(view));
    }

    /**
     * Starts a delivery again from its first attempt, now.
     *
     * @param by who asks, for the journal
     * @return whether there is such a delivery
     */
    public boolean resend(long id, String by) {
        boolean found = transactions.commit(
                () -> deliveries.lock(id).map(one -> restart(one, by)).isPresent());
        dispatcher.ring();
        return found;
    }

    /**
     * Starts all deliveries again that were given up.
     *
     * @param by who asks, for the journal
     * @return how many were restarted
     */
    public int resendDead(DeliveryFilter filter, String by) {
        int restarted = 0;
        int batch;
        do {
            batch = transactions.commit(() -> {
                List<Delivery> dead = deliveries.page(filter, 0, BATCH);
                dead.forEach(one -> deliveries.lock(one.id()).ifPresent(locked -> restart(locked, by)));
                return dead.size();
            });
            restarted += batch;
            dispatcher.ring();
        } while (batch == BATCH);
        return restarted;
    }

    private Delivery restart(Delivery delivery, String by) {
        delivery.restart(clock.instant());
        EventDetails details = EventDetails.NONE
                .withStatus(delivery.state().name())
                .withInterfaceParameters("restarted by " + by + ": delivery " + delivery.id() + " to "
                        + delivery.partner() + " about " + delivery.subject());
        journal.append(List.of(JournalEvent.of(
                        clock.instant(),
                        EventType.stateChanged(delivery.operation()),
                        EventLink.of(UUID.randomUUID()),
                        EventParties.internal())
                .with(details)));
        return delivery;
    }
}
