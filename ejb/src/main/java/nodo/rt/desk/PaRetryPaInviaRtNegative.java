package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * Job paRetryPaInviaRtNegative: sends the RTs again that no creditor answered for, now. Those that were never tried go with them. Source: validation appendix B.
 */
@ApplicationScoped
public class PaRetryPaInviaRtNegative implements Job {

    static final String NAME = "paRetryPaInviaRtNegative";

    /** Longer than one attempt at a partner that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PaRetryPaInviaRtNegative(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaRetryPaInviaRtNegative() {
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
        return dispatcher.deliverNow(RtDeliveries.OPERATION, PATIENCE);
    }
}
