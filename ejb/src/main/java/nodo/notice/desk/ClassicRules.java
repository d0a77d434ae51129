package nodo.notice.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.registry.Registry;

/**
 * What a classic creditor's answer must meet beyond its schema: its one account is checked under codes of its own.
 *
 * <p>Source: flows-notice §9 and §11, validation §2 of verifyPaymentNotice and appendix of paaVerificaRPT and
 * paaAttivaRPT. That a bollettino is refused at its verification as well, if no postal account is told, is the fault
 * list's (PPT_IBAN_ACCREDITO).
 */
final class ClassicRules {

    static final List<Check<Subject>> CHECKS = List.of(
            Check.that("the account is the creditor's", Subject::registered, FaultCode.PPT_IBAN_NON_CENSITO),
            Check.that("a bollettino credits a postal account", Subject::fits, FaultCode.PPT_IBAN_ACCREDITO));

    private ClassicRules() {}

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param creditor who is paid
     * @param account the account to be credited
     * @param today the Italian day
     * @param postal whether the PSP named the creditor by its postal account
     */
    record Subject(Registry registry, FiscalCode creditor, Optional<Iban> account, LocalDate today, boolean postal) {

        /**
         * Requires that the account can be credited.
         *
         * @throws nodo.fault.Refusal of the first rule that is not met
         */
        void require() {
            Check.all(CHECKS, this);
        }

        boolean registered() {
            return account.filter(iban -> registry.hasIban(creditor, iban, today))
                    .isPresent();
        }

        boolean fits() {
            return !postal || account.filter(Iban::isPostal).isPresent();
        }
    }
}
