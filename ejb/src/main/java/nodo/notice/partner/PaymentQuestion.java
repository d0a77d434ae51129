package nodo.notice.partner;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.PositionKey;

/**
 * What paGetPayment asks about, copied from the PSP's activation. Source: flows-notice §4.
 *
 * @param notice the creditor and the notice number
 * @param amount what the PSP proposes; the creditor's own amount wins
 * @param paymentNote the payer's note
 * @param dueDate the due date that the PSP read
 * @param transferType the accounts that are wanted; absent, the creditor chooses
 */
public record PaymentQuestion(
        PositionKey notice,
        Euro amount,
        Optional<String> paymentNote,
        Optional<LocalDate> dueDate,
        Optional<TransferType> transferType) {}
