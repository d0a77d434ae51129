package nodo.delivery.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import nodo.delivery.Deliveries;
import nodo.exchange.Transactions;
import nodo.exchange.partner.Gateway;
import nodo.registry.desk.Registries;

/**
 * The outbox's front office: opens and closes the floor where the work is done, and passes on that there is some.
 */
@ApplicationScoped
public class Dispatcher {

    private final WorkFloor floor;
    private final Transactions transactions;
    private final Deliveries deliveries;
    private final ThreadFactory threads;
    private final Clock clock;

    @Inject
    public Dispatcher(
            Couriers couriers,
            Transactions transactions,
            Deliveries deliveries,
            Registries registries,
            DeliverySettings settings,
            Gateway gateway,
            ThreadFactory threads,
            Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.threads = threads;
        this.clock = clock;
        List<Round<?>> rounds = couriers.all().stream()
                .<Round<?>>map(courier -> new Round<>(courier, transactions, deliveries, registries, settings, clock))
                .toList();
        this.floor = new WorkFloor(rounds, gateway::suspended, settings);
    }

    @SuppressWarnings("NullAway") // proxy
    protected Dispatcher() {
        this.floor = null;
        this.transactions = null;
        this.deliveries = null;
        this.threads = null;
        this.clock = null;
    }

    void start() {
        floor.open(threads);
    }

    void stop() {
        floor.close();
    }

    /** Says that something became due, of whatever operation, in a transaction that is committed. */
    public void ring() {
        floor.ring();
    }

    /**
     * Says that something became due, in a transaction that is committed.
     *
     * @param operation the operation in the outbox: the others are not looked for
     */
    public void ring(String operation) {
        floor.ring(operation);
    }

    /**
     * Makes every waiting delivery of an operation due, and waits until all that this instance could claim are done.
     *
     * @param operation the operation in the outbox
     * @param patience how long to wait at most
     * @return how many were made due
     */
    public int deliverNow(String operation, Duration patience) {
        int due = transactions.commit(() -> deliveries.makeDue(operation, clock.instant()));
        floor.awaitQuiet(patience);
        return due;
    }
}
