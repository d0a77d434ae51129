package nodo.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * Who activated a position, through which channel and station, and until when the token lives.
 *
 * @param token the token issued
 * @param position what is being paid
 * @param operation the inbound operation that activated it
 * @param at when
 * @param validTo until when the outcome is in time
 * @param psp the PSP that activated it
 * @param pspBroker the broker it came through
 * @param channel the channel it came through
 * @param station the creditor's station that gave the payment data
 * @param stationBroker that station's broker
 * @param paymentNote the payer's note, forwarded to the creditor and, in V2, to the receipt; at most 210 characters
 */
public record Activation(
        PaymentToken token,
        PositionKey position,
        String operation,
        Instant at,
        Instant validTo,
        String psp,
        String pspBroker,
        String channel,
        String station,
        String stationBroker,
        Optional<String> paymentNote) {

    /** The older operation by which a touchpoint activates; what it began is a touchpoint's whatever its channel. */
    public static final String BY_IO = "activateIOPayment";
}
