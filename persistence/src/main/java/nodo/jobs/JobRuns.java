package nodo.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The turns at jobs (table JOB_RUN). Every method works inside the caller's transaction. */
@ApplicationScoped
public class JobRuns {

    private static final int LONGEST_ERROR = 200;

    private static final String TAKE = """
            INSERT INTO job_run AS held (job, lease_until, started_at)
            VALUES (:job, :until, :now)
            ON CONFLICT ON CONSTRAINT job_run_pk DO UPDATE
                SET lease_until = excluded.lease_until, started_at = excluded.started_at, ended_at = NULL,
                    done = NULL, error = NULL
                WHERE held.lease_until IS NULL OR held.lease_until < :now""";

    private final EntityManager entityManager;

    @Inject
    public JobRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JobRuns() {
        this(null);
    }

    /**
     * Takes the turn at a job.
     *
     * @param job its published name
     * @param now the present instant
     * @param until when others may take the turn, should this instance not be heard of again
     * @return whether it was free
     */
    public boolean take(String job, Instant now, Instant until) {
        return entityManager
                        .createNativeQuery(TAKE)
                        .setParameter("job", job)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Ends the turn of a run that did its work. */
    public void done(String job, Instant now, int done) {
        entityManager
                .createNativeQuery(
                        "UPDATE job_run SET lease_until = NULL, ended_at = :now, done = :done WHERE job = :job")
                .setParameter("now", now)
                .setParameter("done", done)
                .setParameter("job", job)
                .executeUpdate();
    }

    /** Ends the turn of a run that failed. */
    public void failed(String job, Instant now, String error) {
        entityManager
                .createNativeQuery(
                        "UPDATE job_run SET lease_until = NULL, ended_at = :now, error = :error WHERE job = :job")
                .setParameter("now", now)
                .setParameter("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
                .setParameter("job", job)
                .executeUpdate();
    }

    /** The latest run of each job that ever ran. */
    public List<JobRun> latest() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT job, started_at, ended_at, done, error FROM job_run ORDER BY job")
                .getResultList();
        return rows.stream().map(row -> run((Object[]) row)).toList();
    }

    private static JobRun run(Object[] row) {
        return new JobRun(
                (String) row[0],
                (Instant) row[1],
                Optional.ofNullable((Instant) row[2]),
                Optional.ofNullable((Integer) row[3]),
                Optional.ofNullable((String) row[4]));
    }
}
