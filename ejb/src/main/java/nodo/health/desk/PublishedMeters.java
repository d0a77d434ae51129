package nodo.health.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nodo.exchange.partner.Meters;
import nodo.exchange.partner.PartnerAnswer;
import nodo.exchange.partner.PartnerCall;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * The counts of the hub's edges as MicroProfile Metrics: {@code nodo.inbound} (timer by operation), {@code
 * nodo.inbound.answers} (counter by operation and answer), {@code nodo.outbound} (timer by operation and partner) and
 * {@code nodo.outbound.endings} (counter by partner and ending).
 *
 * <p>Every tag has few values: operations are those of the contracts, partners those of the registry, answers those of
 * the fault table. The meters are looked up once for each combination and kept.
 */
@ApplicationScoped
public class PublishedMeters implements Meters {

    private static final String OPERATION = "operation";
    private static final String PARTNER = "partner";

    private final MetricRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    public PublishedMeters(MetricRegistry registry) {
        this.registry = registry;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PublishedMeters() {
        this(null);
    }

    @Override
    public void answered(String operation, String answer, Duration elapsed) {
        timers.computeIfAbsent("in " + operation, key -> registry.timer("nodo.inbound", new Tag(OPERATION, operation)))
                .update(elapsed);
        counters.computeIfAbsent(
                        "in " + operation + " " + answer,
                        key -> registry.counter(
                                "nodo.inbound.answers", new Tag(OPERATION, operation), new Tag("answer", answer)))
                .inc();
    }

    @Override
    public void called(PartnerCall call, PartnerAnswer answer) {
        String partner = call.partnerId();
        timers.computeIfAbsent(
                        "out " + call.operation() + " " + partner,
                        key -> registry.timer(
                                "nodo.outbound", new Tag(OPERATION, call.operation()), new Tag(PARTNER, partner)))
                .update(answer.elapsed());
        String ending = answer.getClass().getSimpleName();
        counters.computeIfAbsent(
                        "out " + partner + " " + ending,
                        key -> registry.counter(
                                "nodo.outbound.endings", new Tag(PARTNER, partner), new Tag("ending", ending)))
                .inc();
    }
}
