package nodo.delivery.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the outbox is worked on.
 *
 * <p>Keys: {@code nodo.delivery.workers} (messages in flight on one instance, 1 to 1000), {@code
 * nodo.delivery.workers-per-partner} (of them to one partner, 1 to workers), {@code nodo.delivery.batch} (rows claimed in
 * one transaction, 1 to 500), {@code nodo.delivery.look-every} (how often the table is looked at without being told,
 * 100 ms to 5 min), {@code nodo.delivery.lease} (how long a claim holds; longer than any partner is waited for, 10 s to
 * 10 min).
 */
@ApplicationScoped
public class DeliverySettings {

    private final int workers;
    private final int workersPerPartner;
    private final int batch;
    private final Duration lookEvery;
    private final Duration lease;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public DeliverySettings(
            @ConfigProperty(name = "nodo.delivery.workers") int workers,
            @ConfigProperty(name = "nodo.delivery.workers-per-partner") int workersPerPartner,
            @ConfigProperty(name = "nodo.delivery.batch") int batch,
            @ConfigProperty(name = "nodo.delivery.look-every") Duration lookEvery,
            @ConfigProperty(name = "nodo.delivery.lease") Duration lease) {
        this.workers = Bounds.within("nodo.delivery.workers", workers, 1, 1000);
        this.workersPerPartner = Bounds.within("nodo.delivery.workers-per-partner", workersPerPartner, 1, workers);
        this.batch = Bounds.within("nodo.delivery.batch", batch, 1, 500);
        this.lookEvery =
                Bounds.within("nodo.delivery.look-every", lookEvery, Duration.ofMillis(100), Duration.ofMinutes(5));
        this.lease = Bounds.within("nodo.delivery.lease", lease, Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliverySettings() {
        this.workers = 0;
        this.workersPerPartner = 0;
        this.batch = 0;
        this.lookEvery = null;
        this.lease = null;
    }

    /** Messages in flight on one instance. */
    public int workers() {
        return workers;
    }

    /** Messages in flight to one partner. */
    public int workersPerPartner() {
        return workersPerPartner;
    }

    /** Rows claimed in one transaction. */
    public int batch() {
        return batch;
    }

    /** How often the table is looked at without being told. */
    public Duration lookEvery() {
        return lookEvery;
    }

    /** How long a claim holds. */
    public Duration lease() {
        return lease;
    }
}
