package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Batches;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.Positions;
import nodo.notice.PostalVerifications;
import nodo.notice.Session;

/**
 * Job mod3CancelV1: ends the sessions at classic creditors whose token is over, of PSPs and touchpoints alike, so that
 * their positions can be activated again, and has a negative RT made where the RPT came; and forgets bollettini that were
 * verified too long ago.
 *
 * <p>Each session is ended in a transaction of its own, under the lock that an outcome takes too: whichever comes first
 * decides (flows-notice §16).
 *
 * <p>Source: flows-notice §7 and §9, validation appendix B.
 */
@ApplicationScoped
public class ExpiredClassicSessions implements Job {

    private static final String JOB = "mod3CancelV1";

    private final Transactions transactions;
    private final Positions positions;
    private final Payments payments;
    private final PostalVerifications postalVerifications;
    private final UnpaidSessions unpaid;
    private final Event<CloseExpired> closeExpired;
    private final Clock clock;

    @Inject
    public ExpiredClassicSessions(
            Transactions transactions,
            Positions positions,
            Payments payments,
            PostalVerifications postalVerifications,
            UnpaidSessions unpaid,
            Event<CloseExpired> closeExpired,
            Clock clock) {
        this.transactions = transactions;
        this.positions = positions;
        this.payments = payments;
        this.postalVerifications = postalVerifications;
        this.unpaid = unpaid;
        this.closeExpired = closeExpired;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ExpiredClassicSessions() {
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
     * Cancels every such session that is expired now.
     *
     * @return how many sessions were cancelled
     */
    @Override
    public int run() {
        Instant now = clock.instant();
        transactions.commit(() -> postalVerifications.forget(now));
        return Batches.each(
                transactions,
                size -> payments.expiredAtClassicCreditors(now, size),
                token -> cancel(token, now) ? 1 : 0);
    }

    private boolean cancel(PaymentToken token, Instant now) {
        Position position = payments.positionOf(token).flatMap(positions::lock).orElseThrow();
        Payment payment = payments.lock(token).orElseThrow();
        if (!PaymentStatus.EXPIRING_AT_CLASSIC_CREDITORS.contains(payment.status()) || !payment.expiredAt(now)) {
            return false;
        }
        unpaid.end(new Session(position, payment), ClassicStep.Kind.EXPIRED, now, JOB);
        payment.closedBy().ifPresent(by -> closeExpired.fire(new CloseExpired(by.close(), now)));
        return true;
    }
}
