package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nodo.exchange.StoredAnswers;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.registry.desk.Registries;

/**
 * Job idempotencyCacheClean: deletes the answers that are not repeated any more, and the claims of requests that a crash
 * cut off. Source: flows-notice §6, validation appendix B.
 */
@ApplicationScoped
public class ExpiredAnswers implements Job {

    private final Transactions transactions;
    private final StoredAnswers storedAnswers;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public ExpiredAnswers(Transactions transactions, StoredAnswers storedAnswers, Registries registries, Clock clock) {
        this.transactions = transactions;
        this.storedAnswers = storedAnswers;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ExpiredAnswers() {
        this(null, null, null, null);
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.of(settings.cleanEvery());
    }

    @Override
    public String name() {
        return "idempotencyCacheClean";
    }

    @Override
    public int run() {
        Instant now = clock.instant();
        Instant forgotten = now.minus(registries.current().settings().idempotencyValidity());
        return transactions.commit(() -> storedAnswers.deleteExpired(now, forgotten));
    }
}
