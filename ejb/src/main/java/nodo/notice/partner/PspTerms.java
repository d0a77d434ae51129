package nodo.notice.partner;

import java.util.Optional;
import nodo.money.Euro;

/**
 * What a PSP says of the payment that it is about to collect.
 *
 * <p>Source: paaTipoDatiPagamentoPSP of the service PagamentiTelematiciCCPservice; its lengths hold.
 *
 * @param amount what the PSP read on the notice; zero or more
 * @param supportAccount ibanAppoggio, another account of the creditor
 * @param supportBic the bank of that account
 * @param giver soggettoVersante, who brings the money
 * @param debitedAccount ibanAddebito, the payer's account
 * @param debitedBic the bank of that account
 * @param debtor soggettoPagatore, whose debt it is
 */
public record PspTerms(
        Euro amount,
        Optional<String> supportAccount,
        Optional<String> supportBic,
        Optional<Payer> giver,
        Optional<String> debitedAccount,
        Optional<String> debitedBic,
        Optional<Payer> debtor) {

    /** Those of a PSP that tells the amount only. */
    public static PspTerms of(Euro amount) {
        return new PspTerms(
                amount,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Without accounts and persons. */
    @Override
    public String toString() {
        return "PspTerms[" + amount + "]";
    }
}
