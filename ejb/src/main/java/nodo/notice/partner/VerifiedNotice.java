package nodo.notice.partner;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;

/**
 * What a creditor answers to paVerifyPaymentNotice: the one payment option of the notice.
 *
 * @param amount the amount now due, more than zero
 * @param option the amount rule, EQ in practice
 * @param dueDate the due date
 * @param paymentNote the option's text: the creditor's detailDescription, the PSP's paymentNote (inferred)
 * @param allCcp whether every transfer can be credited on a postal account
 * @param paymentDescription the reason, 1 to 140 characters
 * @param creditor the creditor that answered, 11 digits
 * @param companyName the creditor's name, 1 to 140 characters
 * @param officeName the creditor's office, at most 140 characters
 * @param account the account to be credited; creditors of the classic model alone tell it by now
 * @param standIn whether the archive of notices said all this in the creditor's place
 */
public record VerifiedNotice(
        Euro amount,
        String option,
        Optional<LocalDate> dueDate,
        Optional<String> paymentNote,
        boolean allCcp,
        String paymentDescription,
        String creditor,
        String companyName,
        Optional<String> officeName,
        Optional<Iban> account,
        boolean standIn) {}
