package nodo.notice.console;

import java.math.BigDecimal;
import java.time.Instant;
import nodo.touchpoint.Close;
import nodo.touchpoint.ClosingData;

/**
 * A touchpoint's closePayment as the page of a payment shows it.
 *
 * @param id names it in deliveries and messages
 * @param version of the operation, v1 or v2
 * @param client the touchpoint, as it calls itself; may be empty
 * @param psp the PSP that the payer chose
 */
public record ClosingView(
        String id,
        String version,
        String client,
        String transaction,
        String psp,
        String channel,
        String method,
        BigDecimal total,
        BigDecimal fee,
        Instant closedAt) {

    /** Takes from a close what is shown. */
    static ClosingView of(Close close) {
        ClosingData data = close.data();
        return new ClosingView(
                close.id().value(),
                "v" + data.protocol().number(),
                data.query().clientId().orElse(""),
                data.transactionId(),
                data.psp(),
                data.channel(),
                data.paymentMethod(),
                data.totalAmount().amount(),
                data.fee().amount(),
                close.closedAt());
    }
}
