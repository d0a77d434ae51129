package nodo.notice.partner;

import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;

/**
 * What a creditor of the classic model says is to be paid, to a PSP that will hear all of it.
 *
 * <p>Source: paaTipoDatiPagamentoPA of the service PagamentiTelematiciCCPservice, and the same data of the service
 * GenerazioneAvvisiservice.
 *
 * @param amount more than zero
 * @param account the account to be credited
 * @param bic the bank of that account
 * @param beneficiary the institution that is paid, where it is told
 * @param payerCredentials what the payer is known by
 * @param reason the reason
 */
public record PaymentTerms(
        Euro amount,
        Iban account,
        Optional<String> bic,
        Optional<Beneficiary> beneficiary,
        Optional<String> payerCredentials,
        PaymentReason reason) {

    public PaymentTerms {
        if (amount.isZero()) {
            throw new IllegalArgumentException("importoSingoloVersamento nullo");
        }
    }
}
