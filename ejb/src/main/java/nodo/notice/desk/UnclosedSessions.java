package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nodo.exchange.Transactions;
import nodo.exchange.desk.Batches;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Session;
import nodo.notice.Sessions;
import nodo.registry.desk.Registries;

/**
 * Ends the sessions of activateIOPayment that are PAYING for too long, even with a living token, because the payer left
 * the touchpoint: one half of job annullamentoRptMaiRichiesteDaPm ({@code nodo.wisp.desk}). How long:
 * scheduler.cancelIOPaymentActorMinutesToBack.
 *
 * <p>Nobody is told: such a session has no closePayment. Each is ended in a transaction of its own, under the locks that
 * a closePayment takes too.
 *
 * <p>Source: flows-notice §7, validation appendix B.
 */
@ApplicationScoped
public class UnclosedSessions {

    private static final String JOB = "annullamentoRptMaiRichiesteDaPm";

    private final Transactions transactions;
    private final Payments payments;
    private final Sessions sessions;
    private final UnpaidSessions unpaid;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public UnclosedSessions(
            Transactions transactions,
            Payments payments,
            Sessions sessions,
            UnpaidSessions unpaid,
            Registries registries,
            Clock clock) {
        this.transactions = transactions;
        this.payments = payments;
        this.sessions = sessions;
        this.unpaid = unpaid;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UnclosedSessions() {
        this(null, null, null, null, null, null);
    }

    /**
     * Cancels every session that is too old now.
     *
     * @return how many were cancelled
     */
    public int run() {
        Instant now = clock.instant();
        Instant before = now.minus(registries.current().settings().ioSessionAge());
        return Batches.each(transactions, size -> payments.unclosed(before, size), token -> cancel(token, now) ? 1 : 0);
    }

    private boolean cancel(PaymentToken token, Instant now) {
        Session session = sessions.lockAll(List.of(token)).get(0);
        if (session.payment().status() != PaymentStatus.PAYING) {
            return false;
        }
        unpaid.end(session, ClassicStep.Kind.EXPIRED, now, JOB);
        return true;
    }
}
