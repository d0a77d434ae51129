package nodo.notice;

import java.util.Optional;
import nodo.money.Euro;

/**
 * One of the one to five credit transfers that make up a payment: to an account, or, for a digital stamp, to none.
 *
 * <p>Source: paForNode.xsd, ctTransferPA and ctTransferPAV2.
 *
 * @param id 1 to 5, unique inside the payment
 * @param amount more than zero
 * @param beneficiary the institution that the transfer credits
 * @param companyName the beneficiary's name, up to 140 characters; version 2 only
 * @param iban the account, absent if and only if a stamp is asked for
 * @param stamp the stamp asked for; version 2 only
 * @param remittanceInformation the text of the credit transfer, 1 to 140 characters
 * @param transferCategory the code of the taxonomy, 1 to 140 characters
 */
public record Transfer(
        int id,
        Euro amount,
        FiscalCode beneficiary,
        Optional<String> companyName,
        Optional<Iban> iban,
        Optional<StampRequest> stamp,
        String remittanceInformation,
        String transferCategory,
        Metadata metadata) {

    /** The most transfers of one payment. */
    public static final int MAX_PER_PAYMENT = 5;

    /** The metadata key of an alternative account (flows-notice §11). */
    public static final String ALTERNATIVE_ACCOUNT = "IBANAPPOGGIO";

    public Transfer {
        if (id < 1 || id > MAX_PER_PAYMENT) {
            throw new IllegalArgumentException("transfer id out of 1 .. " + MAX_PER_PAYMENT + ": " + id);
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("transfer of nothing");
        }
        if (iban.isPresent() == stamp.isPresent()) {
            throw new IllegalArgumentException("a transfer has either an account or a stamp request");
        }
        Text.requireLength("company name", companyName, 140);
        Text.requireLength("remittance information", remittanceInformation, 1, 140);
        Text.requireLength("transfer category", transferCategory, 1, 140);
    }

    /** Whether it can be credited on a postal account: its own, or the one its metadata name as an alternative. */
    public boolean isPostal() {
        return iban.filter(Iban::isPostal).isPresent()
                || metadata.entries().stream()
                        .filter(entry -> entry.key().equals(ALTERNATIVE_ACCOUNT))
                        .anyMatch(entry -> Iban.isPostal(entry.value()));
    }
}
