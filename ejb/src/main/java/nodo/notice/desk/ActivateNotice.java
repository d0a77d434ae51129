package nodo.notice.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import nodo.exchange.desk.PspCaller;
import nodo.money.Euro;
import nodo.notice.Activation;
import nodo.notice.PositionKey;

/**
 * A PSP or a touchpoint wants to take a notice's payment: activatePaymentNotice, in either version, or
 * activateIOPayment.
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
        Optional<String> paymentNote) {

    private static final String FIRST_VERSION = "activatePaymentNotice";

    /** Whether its answer may leave out an account, as that of a digital stamp does: the first version's may not. */
    boolean allowsStamps() {
        return !FIRST_VERSION.equals(operation);
    }

    /** Whether it is the touchpoint's older operation. */
    boolean byIo() {
        return Activation.BY_IO.equals(operation);
    }
}
