package nodo.notice;

import java.time.LocalDate;
import java.util.Optional;
import nodo.money.Euro;

/**
 * How a payment was made. Source: nodeForPsp.xsd, ctOutcomeDetails and ctOutcomeDetailsV2.
 *
 * @param paymentMethod cash, creditCard, bancomat or other
 * @param paymentChannel frontOffice, atm, onLine, app or other
 * @param fee the commission charged to the payer, zero allowed
 * @param primaryCiIncurredFee the share that the creditor bears (V2)
 * @param idBundle the commission bundle applied (V2), at most 70 characters
 * @param idCiBundle the creditor's commission bundle applied (V2), at most 70 characters
 * @param payer who paid
 * @param applicationDate the accounting date at the PSP
 * @param transferDate when the credit transfer is expected
 */
public record OutcomeDetails(
        String paymentMethod,
        Optional<String> paymentChannel,
        Euro fee,
        Optional<Euro> primaryCiIncurredFee,
        Optional<String> idBundle,
        Optional<String> idCiBundle,
        Optional<Subject> payer,
        LocalDate applicationDate,
        LocalDate transferDate) {

    /** These details, with another payment method. */
    public OutcomeDetails withPaymentMethod(String other) {
        return new OutcomeDetails(
                other,
                paymentChannel,
                fee,
                primaryCiIncurredFee,
                idBundle,
                idCiBundle,
                payer,
                applicationDate,
                transferDate);
    }
}
