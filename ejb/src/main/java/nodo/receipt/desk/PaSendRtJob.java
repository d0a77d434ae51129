package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * Job paSendRt: sends every waiting receipt again now, whenever its next attempt is due. While it is switched off, no
 * receipt is sent a second time. Source: validation appendix B.
 */
@ApplicationScoped
public class PaSendRtJob implements Job {

    /** Its published name. */
    static final String NAME = "paSendRt";

    /** Longer than one attempt at a station that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PaSendRtJob(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaSendRtJob() {
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
        return dispatcher.deliverNow(ReceiptCourier.OPERATION, PATIENCE);
    }
}
