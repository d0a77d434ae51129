package nodo.touchpoint.partner;

import java.util.List;
import nodo.touchpoint.ClosingData;

/**
 * Everything that a PSP is told of a close.
 *
 * @param closing what the touchpoint said
 * @param payments the sessions that were closed together, one to five
 */
public record Notification(ClosingData closing, List<NotifiedPayment> payments) {

    public Notification {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("a notification of nothing");
        }
    }
}
