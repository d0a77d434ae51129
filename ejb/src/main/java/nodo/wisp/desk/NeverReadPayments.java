package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Batches;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.desk.UnclosedSessions;
import nodo.registry.desk.Registries;
import nodo.rt.desk.RtDeliveries;
import nodo.wisp.FormChoices;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;

/**
 * Job annullamentoRptMaiRichiesteDaPm: cancels payments that the payment manager never asked for, because the payer did
 * not come; those that it did not end when the payer's session was over, chosen ones that their PSP did not take among
 * them; and card payments that turned out to be refused by their PSP, or unknown to it. Ends the sessions of touchpoints
 * that are left PAYING, and forgets choices of WISP 1.3 that nobody may ask for any more. How long each may wait:
 * scheduler.annullamentoRptMaiRichiesteDaPmPollerMinutesToBack, nodo.wisp.session,
 * scheduler.cancelIOPaymentActorMinutesToBack and nodo.wisp.choice-recovery.
 *
 * <p>Source: flows-rpt §5.2 and §15, validation appendix B.
 */
@ApplicationScoped
public class NeverReadPayments implements Job {

    private static final String JOB = "annullamentoRptMaiRichiesteDaPm";

    /** What a provider did is found out long before. */
    private static final Duration RECOVERY = Duration.ofDays(30);

    /** The job runs more often. */
    private static final Duration NOTICED = Duration.ofDays(1);

    private final Transactions transactions;
    private final ParkedSessions sessions;
    private final PaymentCancellation cancellation;
    private final UnclosedSessions touchpoints;
    private final FormChoices choices;
    private final WispSettings settings;
    private final Registries registries;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public NeverReadPayments(
            Transactions transactions,
            ParkedSessions sessions,
            PaymentCancellation cancellation,
            UnclosedSessions touchpoints,
            FormChoices choices,
            WispSettings settings,
            Registries registries,
            Dispatcher dispatcher,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.cancellation = cancellation;
        this.touchpoints = touchpoints;
        this.choices = choices;
        this.settings = settings;
        this.registries = registries;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NeverReadPayments() {
        this(null, null, null, null, null, null, null, null, null);
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
        Instant now = clock.instant();
        Instant unread = now.minus(registries.current().settings().parkedRptAge());
        ended += all(size -> sessions.neverRead(unread, size), session -> cancellation.endNeverRead(session, JOB));
        Instant left = now.minus(settings.session());
        ended += all(size -> sessions.parked(left, size), session -> cancellation.endAbandoned(session, JOB));
        Instant since = now.minus(RECOVERY);
        ended += all(size -> sessions.failedCards(since, size), session -> cancellation.endFailed(session, JOB));
        ended += all(
                size -> sessions.leftFailed(left.minus(NOTICED), left, size),
                session -> cancellation.endFailed(session, JOB));
        transactions.commit(() -> choices.forget(now.minus(settings.recovery())));
        dispatcher.ring(RtDeliveries.OPERATION);
        return ended;
    }

    private int all(IntFunction<List<SessionId>> look, Predicate<ParkedSession> end) {
        return Batches.each(transactions, look, id -> end.test(sessions.lock(id).orElseThrow()) ? 1 : 0);
    }
}
