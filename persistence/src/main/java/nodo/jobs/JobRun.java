package nodo.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest run of a job, on whatever instance.
 *
 * @param job its published name
 * @param startedAt when it began
 * @param endedAt when it ended; absent while it runs, or if its instance died
 * @param done how many things it dealt with
 * @param error what went wrong, at most 200 characters
 */
public record JobRun(
        String job, Instant startedAt, Optional<Instant> endedAt, Optional<Integer> done, Optional<String> error) {}
