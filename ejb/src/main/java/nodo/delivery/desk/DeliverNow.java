package nodo.delivery.desk;

import java.time.Duration;
import java.util.Optional;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * A job that makes the next attempt of every waiting delivery of one operation now, whenever it is due. It runs on demand
 * only: without it, each is tried at its own time.
 */
public abstract class DeliverNow implements Job {

    /** Longer than one attempt at a partner that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;
    private final String name;
    private final String operation;

    /**
     * Makes the job.
     *
     * @param dispatcher makes the attempts
     * @param name its published name
     * @param operation the operation of the deliveries
     */
    protected DeliverNow(Dispatcher dispatcher, String name, String operation) {
        this.dispatcher = dispatcher;
        this.name = name;
        this.operation = operation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.empty();
    }

    @Override
    public int run() {
        return dispatcher.deliverNow(operation, PATIENCE);
    }
}
