package nodo.health.desk;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import nodo.delivery.Deliveries;
import nodo.exchange.Transactions;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.PartnerState;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What the hub owes and how its partners stand, as MicroProfile Metrics: {@code nodo.deliveries.waiting}, {@code
 * nodo.deliveries.dead}, {@code nodo.deliveries.oldest.seconds}, {@code nodo.partners.open} (circuits) and {@code
 * nodo.partners.calls} (in flight on this instance).
 *
 * <p>The database is asked at most every {@link #FRESH}, however often somebody looks.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Gauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MetricRegistry registry;
    private final Transactions transactions;
    private final Deliveries deliveries;
    private final Gateway gateway;
    private final Clock clock;
    private Deliveries.@Nullable Backlog backlog;
    private Instant askedAt = Instant.MIN;

    @Inject
    public Gauges(
            MetricRegistry registry, Transactions transactions, Deliveries deliveries, Gateway gateway, Clock clock) {
        this.registry = registry;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.gateway = gateway;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Gauges() {
        this(null, null, null, null, null);
    }

    /** Publishes the gauges. */
    @PostConstruct
    public void publish() {
        gauge("nodo.deliveries.waiting", gauges -> gauges.backlog().waiting());
        gauge("nodo.deliveries.dead", gauges -> gauges.backlog().dead());
        gauge("nodo.deliveries.oldest.seconds", Gauges::oldestSeconds);
        gauge(
                "nodo.partners.open",
                gauges -> gauges.gateway.states().stream()
                        .filter(state -> state.circuit().equals("OPEN"))
                        .count());
        gauge(
                "nodo.partners.calls",
                gauges -> gauges.gateway.states().stream()
                        .mapToInt(PartnerState::callsInFlight)
                        .sum());
    }

    private void gauge(String name, ToDoubleFunction<Gauges> value) {
        registry.gauge(name, this, value::applyAsDouble);
    }

    private synchronized Deliveries.Backlog backlog() {
        Instant now = clock.instant();
        Deliveries.Backlog known = backlog;
        if (known == null || now.isAfter(askedAt.plus(FRESH))) {
            known = transactions.commit(deliveries::backlog);
            backlog = known;
            askedAt = now;
        }
        return known;
    }

    private double oldestSeconds() {
        return backlog()
                .oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
