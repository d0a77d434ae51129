package nodo.jobs.desk;

import java.time.Duration;
import java.util.Optional;

/**
 * Periodic work of the hub under its published name. Implementations are beans, found by this type.
 *
 * <p>A job runs in one place at a time: not twice in an instance, nor in two instances of a cluster. That saves work; it
 * is not what makes the job right, because an instance that lost its database may go on for a moment. So a job still
 * claims what it works on by row locks.
 *
 * <p>Source: validation, appendix B (names, case matters).
 */
public interface Job {

    /**
     * The published name.
     *
     * @return name, as it stands in {@code /monitoring/v1/jobs/trigger/{job}} and in the job's configuration keys
     */
    String name();

    /**
     * How often it is repeated.
     *
     * @param settings the periods of all jobs
     * @return empty if it runs on demand only, since what it does is done without it at its own time
     */
    Optional<Duration> every(JobSettings settings);

    /**
     * Does what is due now, to its end. Called with no transaction open; demarcates its own steps.
     *
     * @return how many things it dealt with; 0 if nothing was due
     */
    int run();
}
