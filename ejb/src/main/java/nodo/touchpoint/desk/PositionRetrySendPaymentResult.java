package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;

/**
 * Job positionRetrySendPaymentResult: tells every waiting result again now, whenever its next attempt is due. While it is
 * switched off, no result is told a second time. Source: validation appendix B.
 */
@ApplicationScoped
public class PositionRetrySendPaymentResult implements Job {

    /** Its published name. */
    static final String NAME = "positionRetrySendPaymentResult";

    /** Longer than one attempt at a touchpoint that says nothing; what takes longer goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;

    @Inject
    public PositionRetrySendPaymentResult(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PositionRetrySendPaymentResult() {
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
        return dispatcher.deliverNow(PaymentResults.OPERATION, PATIENCE);
    }
}
