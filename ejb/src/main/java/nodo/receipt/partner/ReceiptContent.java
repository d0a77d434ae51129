package nodo.receipt.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;
import nodo.notice.SoldStamp;
import nodo.receipt.ReceiptIssuer;

/**
 * Everything that a receipt says, the same to all its recipients. Source: flows-notice §14, table of the fields.
 *
 * @param token the receipt's id
 * @param position the notice that was paid
 * @param data what the creditor asked for
 * @param creditorName the creditor's name, from its answer or else from the registry
 * @param issuer the PSP that was paid
 * @param details how it was paid
 * @param paymentNote the payer's note (V2)
 * @param paidAt when the node recorded the outcome
 * @param stamps the digital stamps that were sold (V2)
 */
public record ReceiptContent(
        PaymentToken token,
        PositionKey position,
        PaymentData data,
        String creditorName,
        ReceiptIssuer issuer,
        OutcomeDetails details,
        Optional<String> paymentNote,
        Instant paidAt,
        List<SoldStamp> stamps) {

    public ReceiptContent {
        stamps = List.copyOf(stamps);
    }

    /** The document of the stamp that was sold for a transfer. */
    Optional<byte[]> stampOf(int transfer) {
        return stamps.stream()
                .filter(stamp -> stamp.transfer() == transfer)
                .map(SoldStamp::document)
                .findFirst();
    }
}
