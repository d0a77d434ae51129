package nodo.jobs.desk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Repeats each job on its own period, from the start of the application to its end. */
@Singleton
@Startup
@DependsOn("RegistryStarter")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSchedule {

    private static final Logger LOG = System.getLogger(JobSchedule.class.getName());

    private final Jobs jobs;
    private final JobSettings settings;
    private final ScheduledExecutorService scheduler;
    private final List<ScheduledFuture<?>> repeated = new ArrayList<>();

    @Inject
    public JobSchedule(Jobs jobs, JobSettings settings, ScheduledExecutorService scheduler) {
        this.jobs = jobs;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JobSchedule() {
        this(null, null, null);
    }

    /** Begins to repeat the jobs; each for the first time after a second, so that what a crash left is dealt with. */
    @PostConstruct
    public void start() {
        for (Job job : jobs.all()) {
            job.every(settings)
                    .ifPresent(period -> repeated.add(scheduler.scheduleWithFixedDelay(
                            () -> run(job), 1000, period.toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    /** Ends with the application; a job that is running ends its step. */
    @PreDestroy
    public void stop() {
        repeated.forEach(job -> job.cancel(false));
    }

    private void run(Job job) {
        try {
            if (jobs.run(job) instanceof JobTurn.Ran ran && ran.done() > 0) {
                LOG.log(Level.INFO, "job {0}: {1} done", job.name(), ran.done());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "job " + job.name() + " failed; it is repeated at its next time", e);
        }
    }
}
