package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.StoredAnswers;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;

/**
 * Job mod3CancelV2: ends the sessions whose token is over, so that their positions can be activated again. The clock
 * alone frees nothing.
 *
 * <p>Each session is ended in a transaction of its own, under the lock that an outcome takes too: whichever comes first
 * decides (flows-notice §16).
 *
 * <p>Source: flows-notice §7, validation appendix B.
 */
@ApplicationScoped
public class ExpiredSessions implements Job {

    private static final String JOB = "mod3CancelV2";

    /** Sessions looked up at a time: bounds the memory of a run after a long stop. */
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final Positions positions;
    private final Payments payments;
    private final StoredAnswers storedAnswers;
    private final Clock clock;

    @Inject
    public ExpiredSessions(
            Transactions transactions,
            Positions positions,
            Payments payments,
            StoredAnswers storedAnswers,
            Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.payments = payments;
        this.storedAnswers = storedAnswers;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ExpiredSessions() {
        this(null, null, null, null, null);
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
        int cancelled = 0;
        List<PaymentToken> batch;
        do {
            batch = transactions.commit(() -> payments.expired(now, BATCH));
            for (PaymentToken token : batch) {
                cancelled += transactions.commit(() -> cancel(token, now)) ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        return cancelled;
    }

    private boolean cancel(PaymentToken token, Instant now) {
        Position position = payments.positionOf(token).flatMap(positions::lock).orElseThrow();
        Payment payment = payments.lock(token).orElseThrow();
        if (!PaymentStatus.EXPIRING.contains(payment.status()) || !payment.expiredAt(now)) {
            return false;
        }
        payment.moveTo(PaymentStatus.CANCELLED, now, JOB);
        position.moveTo(PositionStatus.INSERTED, now, JOB);
        storedAnswers.forgetActivations(token);
        return true;
    }
}
