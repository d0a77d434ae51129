package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * Job pspRetryAckNegative: sends every waiting acknowledgement of an RT to its PSP now. Source: validation appendix B.
 */
@ApplicationScoped
public class PspRetryAckNegative implements Job {

    static final String NAME = "pspRetryAckNegative";

    /** Longer than one attempt at a partner that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PspRetryAckNegative(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspRetryAckNegative() {
        this(null);
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run() {
        return dispatcher.deliverNow(AckCourier.OPERATION, PATIENCE);
    }
}
