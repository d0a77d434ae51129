package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.desk.UnclosedSessions;
import nodo.registry.desk.Registries;
import nodo.rt.desk.RtDeliveries;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;

/**
 * Job annullamentoRptMaiRichiesteDaPm: cancels payments that the payment manager never asked for, because the payer did
 * not come, and ends the sessions of touchpoints that are left PAYING. How long each may wait:
 * scheduler.annullamentoRptMaiRichiesteDaPmPollerMinutesToBack and scheduler.cancelIOPaymentActorMinutesToBack.
 *
 * <p>Source: flows-rpt §5.2, validation appendix B.
 */
@ApplicationScoped
public class NeverReadPayments implements Job {

    private static final String JOB = "annullamentoRptMaiRichiesteDaPm";

    /** Sessions looked up at a time: bounds the memory of a run after a long stop. */
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final ParkedSessions sessions;
    private final PaymentCancellation cancellation;
    private final UnclosedSessions touchpoints;
    private final Registries registries;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public NeverReadPayments(
            Transactions transactions,
            ParkedSessions sessions,
            PaymentCancellation cancellation,
            UnclosedSessions touchpoints,
            Registries registries,
            Dispatcher dispatcher,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.cancellation = cancellation;
        this.touchpoints = touchpoints;
        this.registries = registries;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NeverReadPayments() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.of(settings.cancelEvery());
    }

    /**
     * Ends all that waited too long.
     *
     * @return how many were ended
     */
    @Override
    public int run() {
        int ended = touchpoints.run();
        Instant before = clock.instant().minus(registries.current().settings().parkedRptAge());
        List<SessionId> batch;
        do {
            batch = transactions.commit(() -> sessions.neverRead(before, BATCH));
            for (SessionId id : batch) {
                ended += transactions.commit(() -> cancel(id)) ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        dispatcher.ring(RtDeliveries.OPERATION);
        return ended;
    }

    private boolean cancel(SessionId id) {
        return cancellation.endNeverRead(sessions.lock(id).orElseThrow(), JOB);
    }
}
