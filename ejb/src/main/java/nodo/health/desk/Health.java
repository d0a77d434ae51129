package nodo.health.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import nodo.delivery.Deliveries;
import nodo.exchange.Transactions;
import nodo.journal.JournalReader;
import nodo.registry.desk.Registries;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The health checks, under {@code /health}.
 *
 * <p>The server makes them while it deploys, before anything is to be had from its naming: they hold proxies only.
 */
@ApplicationScoped
public class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Registries registries;
    private final Transactions transactions;
    private final Deliveries deliveries;
    private final JournalReader journal;
    private final OwnAnswer ownAnswer;
    private final Clock clock;

    @Inject
    public Health(
            Registries registries,
            Transactions transactions,
            Deliveries deliveries,
            JournalReader journal,
            OwnAnswer ownAnswer,
            Clock clock) {
        this.registries = registries;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.journal = journal;
        this.ownAnswer = ownAnswer;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Health() {
        this(null, null, null, null, null, null);
    }

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("nodo");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.named("registry")
                .status(registries.isLoaded())
                .build();
    }

    @Produces
    @Readiness
    HealthCheck knowsTheParties() {
        return () -> HealthCheckResponse.named("registry")
                .status(registries.isLoaded())
                .build();
    }

    /** The state's database answers, and says what the hub owes. */
    @Produces
    @Readiness
    HealthCheck writesState() {
        return () -> {
            try {
                Deliveries.Backlog backlog = transactions.commit(deliveries::backlog);
                return HealthCheckResponse.named("state")
                        .up()
                        .withData("deliveriesWaiting", backlog.waiting())
                        .withData("deliveriesDead", backlog.dead())
                        .withData(
                                "oldestDeliverySeconds",
                                backlog.oldest()
                                        .map(since -> Duration.between(since, clock.instant())
                                                .toSeconds())
                                        .orElse(0L))
                        .build();
            } catch (RuntimeException e) {
                return HealthCheckResponse.down("state");
            }
        };
    }

    @Produces
    @Readiness
    HealthCheck writesJournal() {
        return () -> HealthCheckResponse.named("journal")
                .status(journal.answers(PATIENCE))
                .build();
    }

    @Produces
    @Readiness
    HealthCheck answersCallers() {
        return () ->
                HealthCheckResponse.named("http").status(ownAnswer.isHeard()).build();
    }
}
