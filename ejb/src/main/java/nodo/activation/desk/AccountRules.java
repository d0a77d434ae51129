package nodo.activation.desk;

import java.time.LocalDate;
import java.util.List;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.registry.Registry;

/**
 * What an account must meet to which somebody says that a creditor is to be paid: ibanAccredito in a creditor's answer,
 * after its schema and before a PSP hears it, and ibanAppoggio in a PSP's activation, before the creditor hears it.
 *
 * <p>Source: flows-rpt §6.2, step 14; NodoPerPsp.xsd, nodoTipoDatiPagamentoPSP. That ibanAppoggio is looked at once the
 * creditor's station is known is inferred.
 */
final class AccountRules {

    static final List<Check<Subject>> CHECKS =
            List.of(Check.that("the account is the creditor's", Subject::registered, FaultCode.PPT_IBAN_NON_CENSITO));

    private AccountRules() {}

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param creditor who is paid
     * @param account where
     * @param today the Italian day
     */
    record Subject(Registry registry, FiscalCode creditor, Iban account, LocalDate today) {

        /**
         * Requires that the creditor can be paid there.
         *
         * @throws nodo.fault.Refusal of the first rule that is not met
         */
        void require() {
            Check.all(CHECKS, this);
        }

        boolean registered() {
            return registry.hasIban(creditor, account, today);
        }
    }
}
