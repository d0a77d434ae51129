package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Dispatcher;
import nodo.notice.CloseId;
import nodo.notice.PaymentOutcome;
import nodo.notice.desk.CloseExpired;
import nodo.notice.desk.PaymentPaid;
import nodo.touchpoint.Closes;
import nodo.touchpoint.partner.Touchpoint;

/**
 * Makes the result of a close due to the touchpoint, in the transaction that ends its last session: once for each close,
 * whoever ends it. What the result is, is read from the sessions when it is sent.
 *
 * <p>Source: flows-notice §13, point 6.
 */
@ApplicationScoped
public class PaymentResults {

    /** The name in the outbox. */
    static final String OPERATION = "sendPaymentResult";

    private final Closes closes;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final Event<ResultOwed> owed;

    @Inject
    public PaymentResults(Closes closes, Deliveries deliveries, Dispatcher dispatcher, Event<ResultOwed> owed) {
        this.closes = closes;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.owed = owed;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentResults() {
        this(null, null, null, null);
    }

    /** A positive outcome may have ended a close. */
    public void paid(@Observes PaymentPaid paid) {
        Instant at = paid.payment().outcome().map(PaymentOutcome::receivedAt).orElseThrow();
        paid.payment().closedBy().ifPresent(by -> owe(by.close(), at));
    }

    /** The cancel job has ended a close. */
    public void expired(@Observes CloseExpired expired) {
        owe(expired.close(), expired.at());
    }

    /**
     * Owes the result of a close, unless a session of it goes on, or the result is owed already.
     *
     * <p>Call it after the state of a session of it was changed, while the locks of that session are held.
     *
     * @param at the present instant
     */
    public void owe(CloseId close, Instant at) {
        // Sessions of one close may end in two transactions at once: each would see the other's session go on.
        closes.lock(close);
        if (isTold(close) && !closes.isOpen(close) && !deliveries.isOwed(OPERATION, close.value())) {
            deliveries.add(new Delivery(OPERATION, Touchpoint.PARTNER, close.value(), at));
            owed.fire(new ResultOwed(close));
        }
    }

    /** Of a close by inoltroEsito the answer was the result. */
    private boolean isTold(CloseId close) {
        return closes.find(close)
                .filter(found -> found.data().protocol().tellsResult())
                .isPresent();
    }

    /** Has the result sent at once. */
    public void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResultOwed result) {
        dispatcher.ring(OPERATION);
    }
}
