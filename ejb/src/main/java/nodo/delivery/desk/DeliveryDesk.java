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
import nodo.journal.EventKeys;
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
    private final Couriers couriers;
    private final Journal journal;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public DeliveryDesk(
            Transactions transactions,
            Deliveries deliveries,
            Couriers couriers,
            Journal journal,
            Dispatcher dispatcher,
            Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.journal = journal;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliveryDesk() {
        this(null, null, null, null, null, null);
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

    /** Whether an operator may have messages of an operation sent again. */
    public boolean mayBeSentAgain(String operation) {
        return couriers.of(operation).filter(Courier::mayBeSentAgain).isPresent();
    }

    /** Whether what an operation delivers is about one session, whose token is its subject. */
    public boolean subjectIsToken(String operation) {
        return couriers.of(operation).filter(Courier::subjectIsToken).isPresent();
    }

    /** What became of an operator's wish. */
    public enum Resend {
        /** It is due now. */
        STARTED,
        /** There is no such delivery: it arrived, or never was. */
        NO_SUCH_DELIVERY,
        /** Its operation is sent once only, since the partner would do its duty twice. */
        SENT_ONCE_ONLY
    }

    /**
     * Starts a delivery again from its first attempt, now.
     *
     * @param by who asks, for the journal
     */
    public Resend resend(long id, String by) {
        Resend done = transactions.commit(
                () -> deliveries.lock(id).map(one -> restart(one, by)).orElse(Resend.NO_SUCH_DELIVERY));
        dispatcher.ring();
        return done;
    }

    /**
     * Starts all deliveries again that were given up.
     *
     * @param by who asks, for the journal
     * @return how many were restarted
     */
    public int resendDead(DeliveryFilter filter, String by) {
        int restarted = 0;
        long after = 0;
        List<Long> batch;
        do {
            long from = after;
            batch = transactions.commit(() -> deliveries.page(filter, from, BATCH).stream()
                    .map(Delivery::id)
                    .toList());
            List<Long> ids = batch;
            restarted += transactions.commit(() -> restartAll(ids, filter, by));
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1);
            dispatcher.ring();
        } while (batch.size() == BATCH);
        return restarted;
    }

    /** Those of them that nobody else restarted meanwhile. */
    private int restartAll(List<Long> ids, DeliveryFilter filter, String by) {
        return (int) ids.stream()
                .flatMap(id -> deliveries.lock(id).stream())
                .filter(delivery -> filter.states().contains(delivery.state()))
                .filter(delivery -> restart(delivery, by) == Resend.STARTED)
                .count();
    }

    private Resend restart(Delivery delivery, String by) {
        Optional<Courier<?>> courier = couriers.of(delivery.operation());
        if (courier.filter(Courier::mayBeSentAgain).isEmpty()) {
            return Resend.SENT_ONCE_ONLY;
        }
        delivery.restart(clock.instant());
        EventDetails details = EventDetails.NONE
                .withStatus(delivery.state().name())
                .withInterfaceParameters("restarted by " + by + ": delivery " + delivery.id() + " to "
                        + delivery.partner() + " about " + delivery.subject());
        List<EventKeys> sessions = courier.get().about(delivery);
        EventLink link = EventLink.of(UUID.randomUUID());
        journal.append((sessions.isEmpty() ? List.of(EventKeys.NONE) : sessions)
                .stream()
                        .map(keys -> JournalEvent.of(
                                        clock.instant(),
                                        EventType.stateChanged(delivery.operation()),
                                        link,
                                        EventParties.internal())
                                .about(keys)
                                .with(details))
                        .toList());
        return Resend.STARTED;
    }
}
