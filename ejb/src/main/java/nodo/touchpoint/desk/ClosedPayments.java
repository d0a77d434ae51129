package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.journal.EventKeys;
import nodo.notice.CloseId;
import nodo.notice.ClosedBy;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;

/** Closes with their sessions. Every method works inside the caller's transaction. */
@ApplicationScoped
public class ClosedPayments {

    private final Closes closes;

    @Inject
    public ClosedPayments(Closes closes) {
        this.closes = closes;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ClosedPayments() {
        this(null);
    }

    /**
     * Closes by id, each with its sessions in the order of their tokens and with their row locks.
     *
     * @param ids at most a few hundred
     */
    Map<CloseId, Closed> lockAll(Collection<CloseId> ids) {
        return together(closes.findAll(ids), closes.lockSessions(ids));
    }

    /**
     * Closes by id, each with its sessions in the order of their tokens.
     *
     * @param ids at most a few hundred
     */
    Map<CloseId, Closed> findAll(Collection<CloseId> ids) {
        return together(closes.findAll(ids), closes.sessions(ids));
    }

    private static Map<CloseId, Closed> together(List<Close> found, List<Payment> sessions) {
        Map<CloseId, List<Payment>> byClose = sessions.stream().collect(Collectors.groupingBy(ClosedPayments::closeOf));
        return found.stream()
                .filter(close -> byClose.containsKey(close.id()))
                .map(close -> new Closed(close, byClose.getOrDefault(close.id(), List.of())))
                .collect(Collectors.toMap(closed -> closed.close().id(), Function.identity()));
    }

    private static CloseId closeOf(Payment payment) {
        return payment.closedBy().map(ClosedBy::close).orElseThrow();
    }

    /** What the journal writes a close under: the keys of each of its sessions. */
    List<EventKeys> keys(CloseId id) {
        return closes.sessions(List.of(id)).stream().map(ClosedPayments::keys).toList();
    }

    private static EventKeys keys(Payment payment) {
        ClosedBy by = payment.closedBy().orElseThrow();
        return EventKeys.NONE
                .withPsp(by.psp(), by.channel())
                .withPosition(payment.position())
                .withToken(payment.token());
    }

    /**
     * A close and its sessions.
     *
     * @param payments one to five
     */
    record Closed(Close close, List<Payment> payments) {

        boolean stands(PaymentStatus status) {
            return payments.stream().allMatch(payment -> payment.status() == status);
        }
    }
}
