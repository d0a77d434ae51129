package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.journal.EventKeys;
import nodo.notice.Payment;
import nodo.notice.PaymentToken;
import nodo.notice.Session;
import nodo.notice.Sessions;

/**
 * What idPagamento may name beside a parked payment: a session of activateIOPayment, by its token. Every method works inside
 * the caller's transaction.
 *
 * <p>Source: validation A.2, informazioniPagamento; flows-notice §13, point 4.
 */
@ApplicationScoped
public class NoticePayments {

    /** The id of a parked payment has hyphens. */
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    private final Sessions sessions;

    @Inject
    public NoticePayments(Sessions sessions) {
        this.sessions = sessions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NoticePayments() {
        this(null);
    }

    /** Whether a text is a token, of whatever session. */
    static boolean isToken(String idPagamento) {
        return TOKEN.matcher(idPagamento).matches();
    }

    /**
     * Locks a session with its position.
     *
     * @param idPagamento any text
     * @return empty if it names no session of activateIOPayment
     */
    Optional<Session> lock(String idPagamento) {
        return Optional.of(idPagamento)
                .filter(NoticePayments::isToken)
                .map(PaymentToken::new)
                .flatMap(token -> sessions.lockAll(List.of(token)).stream().findFirst())
                .filter(session -> session.payment().activatedByIo());
    }

    /** What the journal writes it under. */
    static EventKeys keys(Payment payment) {
        return EventKeys.NONE
                .withPosition(payment.position())
                .withToken(payment.token())
                .withStation(payment.activation().station());
    }
}
