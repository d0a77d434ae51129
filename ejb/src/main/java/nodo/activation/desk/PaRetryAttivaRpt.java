package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.desk.AskedRpts;

/**
 * Job paRetryAttivaRpt: asks every creditor whose answer was lost again now, whenever its next question is due. Source:
 * validation appendix B.
 */
@ApplicationScoped
public class PaRetryAttivaRpt implements Job {

    static final String NAME = "paRetryAttivaRpt";

    /** Longer than one question to a station that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PaRetryAttivaRpt(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaRetryAttivaRpt() {
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
        return dispatcher.deliverNow(AskedRpts.QUESTION, PATIENCE);
    }
}
