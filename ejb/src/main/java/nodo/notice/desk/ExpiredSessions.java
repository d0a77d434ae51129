package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Batches;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Positions;
import nodo.notice.Session;
import nodo.notice.Sessions;

/**
 * Job mod3CancelV2: ends the sessions whose token is over, so that their positions can be activated again. The clock
 * alone frees nothing.
 *
 * <p>Each session is ended in a transaction of its own, those of one close together, under the lock that an outcome
 * takes too: whichever comes first decides (flows-notice §16).
 *
 * <p>Source: flows-notice §7, validation appendix B.
 */
@ApplicationScoped
public class ExpiredSessions implements Job {

    private static final String JOB = "mod3CancelV2";

    private final Transactions transactions;
    private final Positions positions;
    private final Payments payments;
    private final Sessions sessions;
    private final UnpaidSessions unpaid;
    private final Event<CloseExpired> closeExpired;
    private final Clock clock;

    @Inject
    public ExpiredSessions(
            Transactions transactions,
            Positions positions,
            Payments payments,
            Sessions sessions,
            UnpaidSessions unpaid,
            Event<CloseExpired> closeExpired,
            Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.payments = payments;
        this.sessions = sessions;
        this.unpaid = unpaid;
        this.closeExpired = closeExpired;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ExpiredSessions() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.of(settings.cancelEvery());
    }

    @Override
    public String name() {
        return JOB;
    }

    /**
     * Cancels every session that is expired now, and frees positions whose activation a crash cut off.
     *
     * @return how many sessions were cancelled
     */
    @Override
    public int run() {
        Instant now = clock.instant();
        transactions.commit(() -> positions.releaseAbandoned(now));
        return Batches.each(transactions, size -> payments.expired(now, size), token -> cancel(token, now));
    }

    /** The sessions of a close end together, whichever of them is found. */
    private int cancel(PaymentToken token, Instant now) {
        Optional<CloseId> close = payments.closeOf(token);
        List<Session> expired =
                close.map(sessions::lockClosedBy).orElseGet(() -> sessions.lockAll(List.of(token))).stream()
                        .filter(session -> hasExpired(session.payment(), now))
                        .toList();
        expired.forEach(session -> unpaid.end(session, ClassicStep.Kind.EXPIRED, now, JOB));
        close.filter(id -> !expired.isEmpty()).ifPresent(id -> closeExpired.fire(new CloseExpired(id, now)));
        return expired.size();
    }

    private static boolean hasExpired(Payment payment, Instant now) {
        return PaymentStatus.EXPIRING.contains(payment.status()) && payment.expiredAt(now);
    }
}
