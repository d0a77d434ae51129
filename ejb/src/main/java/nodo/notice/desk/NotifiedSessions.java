package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;

/**
 * Sessions whose PSP is being notified at this moment (PAYMENT_SENT).
 *
 * <p>A PSP that answers a notification and sends the outcome right away may be faster than the hub, which writes the
 * answer down first: the outcome would meet PAYMENT_SENT and be refused, although the PSP kept to the order. So an outcome
 * waits a moment for a notification that is under way, holding no lock, and is then judged by the table as everything
 * else. An outcome that comes before its PSP has answered waits in vain, and is refused as the table says.
 *
 * <p>Source: flows-notice §10.2; the wait is the hub's own.
 */
@ApplicationScoped
public class NotifiedSessions {

    /** More than writing an answer down takes, and little of the 15 s that a PSP waits for the answer to its outcome. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(10);

    private final Payments payments;

    @Inject
    public NotifiedSessions(Payments payments) {
        this.payments = payments;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NotifiedSessions() {
        this(null);
    }

    /**
     * Waits until none of these sessions is PAYMENT_SENT, two seconds at most. Works inside the caller's transaction,
     * before it takes a lock.
     */
    void awaitAnswers(Collection<PaymentToken> tokens) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (payments.isAny(tokens, PaymentStatus.PAYMENT_SENT) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
