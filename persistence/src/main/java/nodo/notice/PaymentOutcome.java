package nodo.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * The outcome of one session, as the PSP sent it and as the node recorded it.
 *
 * @param token the session
 * @param paid whether the PSP collected the money (outcome OK)
 * @param receivedAt when the node recorded it; a receipt's paymentDateTime
 * @param channel the channel it came through, which may be another one of the same PSP
 * @param details how it was paid; always there for OK, optional for KO
 */
public record PaymentOutcome(
        PaymentToken token, boolean paid, Instant receivedAt, String channel, Optional<OutcomeDetails> details) {

    public PaymentOutcome {
        if (paid && details.isEmpty()) {
            throw new IllegalArgumentException("a paid outcome has details");
        }
    }
}
