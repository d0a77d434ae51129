package nodo.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/**
 * What the creditor institution answers to paGetPayment: the amount now due and the transfers that make it up.
 *
 * @param creditorReferenceId the IUV, 1 to 35 characters
 * @param amount the amount due, greater than zero
 * @param dueDate the due date; the node never blocks on it
 * @param description the reason, 1 to 140 characters
 * @param companyName the creditor's name, at most 140 characters
 * @param officeName the creditor's office, at most 140 characters
 * @param debtor who owes
 * @param transfers 1 to 5, in the creditor's order
 * @param metadata free pairs of key and value, passed on unchanged
 * @param standIn whether the archive of notices said all this in the creditor's place
 */
public record PaymentData(
        String creditorReferenceId,
        Euro amount,
        Optional<LocalDate> dueDate,
        String description,
        Optional<String> companyName,
        Optional<String> officeName,
        Subject debtor,
        List<Transfer> transfers,
        Metadata metadata,
        boolean standIn) {

    public PaymentData {
        transfers = List.copyOf(transfers);
    }

    /** What the creditor says itself. */
    public PaymentData(
            String creditorReferenceId,
            Euro amount,
            Optional<LocalDate> dueDate,
            String description,
            Optional<String> companyName,
            Optional<String> officeName,
            Subject debtor,
            List<Transfer> transfers,
            Metadata metadata) {
        this(
                creditorReferenceId,
                amount,
                dueDate,
                description,
                companyName,
                officeName,
                debtor,
                transfers,
                metadata,
                false);
    }

    /** Whether the transfers add up to the amount, as they must (flows-notice §4). */
    public boolean addsUp() {
        return amount.isSumOf(transfers.stream().map(Transfer::amount).toList());
    }

    /** Whether a digital stamp is asked for. */
    public boolean asksForStamps() {
        return transfers.stream().anyMatch(transfer -> transfer.stamp().isPresent());
    }

    /** Whether every transfer can be credited on a postal account: its own, or the one named as an alternative. */
    public boolean allPostal() {
        return transfers.stream().allMatch(Transfer::isPostal);
    }
}
