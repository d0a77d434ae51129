package nodo.jobs.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nodo.exchange.Transactions;
import nodo.jobs.JobRun;
import nodo.jobs.JobRuns;
import nodo.registry.desk.Registries;

/**
 * Runs jobs, each in one place at a time over all instances, unless its configuration key switches it off.
 *
 * <p>Source: validation, appendices B and C ({@code scheduler.jobName_{job}.enabled}).
 */
@ApplicationScoped
public class Jobs {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Instance<Job> jobs;
    private final JobRuns runs;
    private final Transactions transactions;
    private final Registries registries;
    private final JobSettings settings;
    private final Clock clock;

    @Inject
    public Jobs(
            Instance<Job> jobs,
            JobRuns runs,
            Transactions transactions,
            Registries registries,
            JobSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.transactions = transactions;
        this.registries = registries;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Jobs() {
        this(null, null, null, null, null, null);
    }

    /** All jobs, by name. */
    public List<Job> all() {
        return jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
    }

    /** The job of a name. */
    public Optional<Job> named(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** Whether a job's configuration key leaves it on. */
    public boolean isEnabled(Job job) {
        return registries.current().settings().isJobEnabled(job.name());
    }

    /** The latest run of each job, on whatever instance. */
    public List<JobRun> latestRuns() {
        return transactions.commit(runs::latest);
    }

    /**
     * Runs a job now and waits for its end; if it runs elsewhere, for its turn first.
     *
     * @return {@link JobTurn.Busy} if the turn did not come in time
     */
    public JobTurn runInTurn(Job job) {
        Instant patienceEnds = clock.instant().plus(settings.patience());
        JobTurn turn = run(job);
        while (turn instanceof JobTurn.Busy && clock.instant().isBefore(patienceEnds)) {
            LockSupport.parkNanos(LOOK.toNanos());
            turn = run(job);
        }
        return turn;
    }

    /**
     * Runs a job now, unless it runs elsewhere. None has its turn before the registry was read: it would take every partner
     * for a stranger.
     */
    JobTurn run(Job job) {
        if (!registries.isLoaded()) {
            return new JobTurn.Busy();
        }
        if (!isEnabled(job)) {
            return new JobTurn.SwitchedOff();
        }
        Instant now = clock.instant();
        boolean mine = transactions.commit(() -> runs.take(job.name(), now, now.plus(settings.lease())));
        return mine ? runMine(job) : new JobTurn.Busy();
    }

    private JobTurn runMine(Job job) {
        boolean ended = false;
        try {
            int done = job.run();
            transactions.commit(() -> {
                runs.done(job.name(), clock.instant(), done);
                return null;
            });
            ended = true;
            return new JobTurn.Ran(done);
        } finally {
            if (!ended) {
                transactions.commit(() -> {
                    runs.failed(job.name(), clock.instant(), "failed; see the log of the instance");
                    return null;
                });
            }
        }
    }
}
