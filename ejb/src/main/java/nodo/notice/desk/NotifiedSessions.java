package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;

/**
 * Sessions whose PSP is being notified at this moment (PAYMENT_SENT).
 *
 * <p>A PSP that answers a notification and sends the outcome right away may be faster than the hub, which writes the
 * answer down first: the outcome would meet PAYMENT_SENT and be refused, although the PSP kept to the order. So an outcome
 * waits a moment for a notification that is under way, holding nothing, and is then judged by the table as everything
 * else. An outcome that comes before its PSP has answered waits in vain, and is refused as the table says.
 *
 * <p>Source: flows-notice §10.2; the wait is the hub's own.
 */
@ApplicationScoped
public class NotifiedSessions {

    /** More than writing an answer down takes, and little of the 15 s that a PSP waits for the answer to its outcome. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
     * The moment when none of these sessions is PAYMENT_SENT any more, or two seconds from now. Asked inside a transaction,
     * before it takes a lock.
     */
    BooleanSupplier answered(Collection<PaymentToken> tokens) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return () -> !payments.isAny(tokens, PaymentStatus.PAYMENT_SENT) || System.nanoTime() - end >= 0;
    }
}
