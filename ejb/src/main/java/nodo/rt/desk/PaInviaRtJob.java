package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * Job paInviaRt: sends every waiting RT to its creditor now, whenever its next attempt is due. Source: validation appendix B.
 */
@ApplicationScoped
public class PaInviaRtJob implements Job {

    static final String NAME = "paInviaRt";

    /** Longer than one attempt at a partner that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PaInviaRtJob(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaInviaRtJob() {
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
