package nodo.jobs.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often jobs are repeated.
 *
 * <p>Keys: {@code nodo.jobs.cancel-every} (mod3CancelV1 and V2), {@code nodo.jobs.clean-every} (idempotencyCacheClean) and
 * {@code nodo.jobs.partitions-every} (makeMonthPartitions); each from 1 s to 7 days. {@code nodo.jobs.lease} is how long
 * the turn at a job is held against an instance that died, 10 s to 1 h, and {@code nodo.jobs.patience} how long a
 * triggered job waits for its turn, 0 to 5 min.
 */
@ApplicationScoped
public class JobSettings {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Duration cancelEvery;
    private final Duration cleanEvery;
    private final Duration partitionsEvery;
    private final Duration lease;
    private final Duration patience;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public JobSettings(
            @ConfigProperty(name = "nodo.jobs.cancel-every") Duration cancelEvery,
            @ConfigProperty(name = "nodo.jobs.clean-every") Duration cleanEvery,
            @ConfigProperty(name = "nodo.jobs.partitions-every") Duration partitionsEvery,
            @ConfigProperty(name = "nodo.jobs.lease") Duration lease,
            @ConfigProperty(name = "nodo.jobs.patience") Duration patience) {
        this.cancelEvery = Bounds.within("nodo.jobs.cancel-every", cancelEvery, Duration.ofSeconds(1), WEEK);
        this.cleanEvery = Bounds.within("nodo.jobs.clean-every", cleanEvery, Duration.ofSeconds(1), WEEK);
        this.partitionsEvery =
                Bounds.within("nodo.jobs.partitions-every", partitionsEvery, Duration.ofSeconds(1), WEEK);
        this.lease = Bounds.within("nodo.jobs.lease", lease, Duration.ofSeconds(10), Duration.ofHours(1));
        this.patience = Bounds.within("nodo.jobs.patience", patience, Duration.ZERO, Duration.ofMinutes(5));
    }

    @SuppressWarnings("NullAway") // proxy
    protected JobSettings() {
        this.cancelEvery = null;
        this.cleanEvery = null;
        this.partitionsEvery = null;
        this.lease = null;
        this.patience = null;
    }

    /** Period of the jobs that cancel expired tokens. */
    public Duration cancelEvery() {
        return cancelEvery;
    }

    /** Period of the job that deletes expired idempotent answers. */
    public Duration cleanEvery() {
        return cleanEvery;
    }

    /** Period of the job that makes the partitions of the months to come. */
    public Duration partitionsEvery() {
        return partitionsEvery;
    }

    /** How long the turn at a job is held against an instance that died. */
    public Duration lease() {
        return lease;
    }

    /** How long a triggered job waits for its turn. */
    public Duration patience() {
        return patience;
    }
}
