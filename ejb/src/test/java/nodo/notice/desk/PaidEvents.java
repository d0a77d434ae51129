package nodo.notice.desk;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletionStage;
import nodo.receipt.desk.ReceiptIssuing;

/** Passes the event on as the container does: to the observer, in the same transaction. */
final class PaidEvents implements Event<PaymentPaid> {

    private final ReceiptIssuing observer;

    PaidEvents(ReceiptIssuing observer) {
        this.observer = observer;
    }

    @Override
    public void fire(PaymentPaid event) {
        observer.issue(event);
    }

    @Override
    public <U extends PaymentPaid> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends PaymentPaid> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<PaymentPaid> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends PaymentPaid> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends PaymentPaid> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
