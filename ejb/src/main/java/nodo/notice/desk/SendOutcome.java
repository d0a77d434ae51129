package nodo.notice.desk;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentToken;
import nodo.notice.SoldStamp;

/**
 * A PSP tells how payments ended: sendPaymentOutcome (one token) or its V2 (one to five, one outcome for all).
 *
 * @param operation the operation's name
 * @param caller who tells
 * @param tokens the sessions, 1 to 5
 * @param paid whether the money was collected
 * @param details how it was paid
 * @param stamps the digital stamps that were sold with it (V2), at most 25
 */
public record SendOutcome(
        String operation,
        PspCaller caller,
        List<PaymentToken> tokens,
        boolean paid,
        Optional<OutcomeDetails> details,
        List<SoldStamp> stamps) {

    private static final String SECOND_VERSION = "sendPaymentOutcomeV2";

    public SendOutcome {
        tokens = List.copyOf(tokens);
        stamps = List.copyOf(stamps);
    }

    /** Whether it is sendPaymentOutcomeV2, whose fee is compared with the touchpoint's. */
    boolean ofSecondVersion() {
        return SECOND_VERSION.equals(operation);
    }
}
