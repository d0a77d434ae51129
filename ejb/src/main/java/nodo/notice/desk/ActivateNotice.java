package nodo.notice.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.money.Euro;
import nodo.notice.PositionKey;

/**
 * A PSP wants to take a notice's payment: activatePaymentNotice, in either version.
 *
 * @param operation the operation's name
 * @param caller who asks
 * @param notice the creditor and the notice number of the QR code
 * @param expirationTime how long the token is to live, from 1 ms to 30 minutes; the configured default where absent
 * @param amount what the PSP believes is due; a proposal that the creditor may correct
 * @param dueDate the due date as the PSP read it
 * @param paymentNote the payer's note, 1 to 210 characters
 */
public record ActivateNotice(
        String operation,
        PspCaller caller,
        PositionKey notice,
        Optional<Duration> expirationTime,
        Euro amount,
        Optional<LocalDate> dueDate,
        Optional<String> paymentNote) {}
