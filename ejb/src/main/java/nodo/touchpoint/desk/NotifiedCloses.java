package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nodo.notice.CloseId;
import nodo.notice.PaymentStatus;
import nodo.notice.Session;
import nodo.notice.Sessions;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.UnpaidSessions;
import nodo.touchpoint.partner.NotifyReply;

/**
 * What a notification does to the sessions of its close, once it is known what came of it. Works inside the caller's
 * transaction.
 *
 * <p>Source: flows-notice §5 and §13, point 4.
 */
@ApplicationScoped
public class NotifiedCloses {

    /** The states that end a session at once: the PSP does not collect, for certain. */
    private static final Set<PaymentStatus> ENDING =
            Collections.unmodifiableSet(EnumSet.of(PaymentStatus.PAYMENT_REFUSED, PaymentStatus.PAYMENT_SEND_ERROR));

    private final Sessions sessions;
    private final PaymentResults results;
    private final UnpaidSessions unpaid;
    private final Clock clock;

    @Inject
    public NotifiedCloses(Sessions sessions, PaymentResults results, UnpaidSessions unpaid, Clock clock) {
        this.sessions = sessions;
        this.results = results;
        this.unpaid = unpaid;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NotifiedCloses() {
        this(null, null, null, null);
    }

    /**
     * Takes the sessions that wait for this answer to the state that it means.
     *
     * @param close the close that the PSP was told of
     * @param reply what came of it
     * @param by the operation that causes it
     */
    void conclude(CloseId close, NotifyReply reply, String by) {
        Instant now = clock.instant();
        sessions.lockClosedBy(close).stream()
                .filter(session -> session.payment().status() == PaymentStatus.PAYMENT_SENT)
                .forEach(session -> conclude(session, reply.reached(), now, by));
        if (ENDING.contains(reply.reached())) {
            results.owe(close, now);
        }
    }

    private void conclude(Session session, PaymentStatus reached, Instant now, String by) {
        session.payment().moveTo(reached, now, by);
        if (ENDING.contains(reached)) {
            unpaid.end(session, ClassicStep.Kind.FAILED, now, by);
        }
    }
}
