package nodo.touchpoint.partner;

import java.time.Instant;
import java.util.List;
import nodo.touchpoint.ClosingData;

/**
 * How a close ended.
 *
 * @param closing what the touchpoint said
 * @param paid whether all of it was paid; otherwise nothing is to be had from the payer
 * @param at when it was paid, or when it ended
 * @param payments the sessions, one to five
 */
public record PaymentResult(ClosingData closing, boolean paid, Instant at, List<NotifiedPayment> payments) {

    public PaymentResult {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("a result of nothing");
        }
    }
}
