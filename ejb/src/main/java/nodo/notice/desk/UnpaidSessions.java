package nodo.notice.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import nodo.exchange.StoredAnswers;
import nodo.notice.Payment;
import nodo.notice.Session;

/**
 * Ends sessions that nobody pays, whoever says so: the position can be activated again, the answers that were kept of the
 * activation are forgotten, and the RPT of a classic creditor, if it came, gets a negative RT. Works inside the caller's
 * transaction, which holds the locks of both position and session.
 *
 * <p>Source: flows-notice §5, §6 and §9.
 */
@ApplicationScoped
public class UnpaidSessions {

    private final StoredAnswers storedAnswers;
    private final Event<ClassicStep> steps;

    @Inject
    public UnpaidSessions(StoredAnswers storedAnswers, Event<ClassicStep> steps) {
        this.storedAnswers = storedAnswers;
        this.steps = steps;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UnpaidSessions() {
        this(null, null);
    }

    /**
     * Ends a session.
     *
     * @param kind what a classic creditor is told
     * @param at when
     * @param by the operation or job that causes it
     * @throws IllegalStateException if the state tables do not allow it
     */
    public void end(Session session, ClassicStep.Kind kind, Instant at, String by) {
        Payment payment = session.payment();
        if (payment.awaitsRpt()) {
            session.cancelBeforeRpt(at, by);
        } else {
            session.cancel(at, by);
            tellCreditor(payment, kind, by);
        }
        storedAnswers.forgetActivations(payment.token());
    }

    private void tellCreditor(Payment payment, ClassicStep.Kind kind, String by) {
        if (payment.ofClassicCreditor()) {
            steps.fire(ClassicStep.of(payment, kind, by));
        }
    }
}
