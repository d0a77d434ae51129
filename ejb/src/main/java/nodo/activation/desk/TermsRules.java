package nodo.activation.desk;

import java.time.LocalDate;
import java.util.List;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.partner.PaymentTerms;
import nodo.registry.Registry;

/** What a creditor's answer must meet beyond its schema before a PSP hears it. Source: flows-rpt §6.2, step 14. */
final class TermsRules {

    static final List<Check<Subject>> CHECKS =
            List.of(Check.that("the account is the creditor's", Subject::registered, FaultCode.PPT_IBAN_NON_CENSITO));

    private TermsRules() {}

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param creditor who is paid
     * @param terms what the creditor says
     * @param today the Italian day
     */
    record Subject(Registry registry, FiscalCode creditor, PaymentTerms terms, LocalDate today) {

        /**
         * Requires that the payment can be made.
         *
         * @throws nodo.fault.Refusal of the first rule that is not met
         */
        void require() {
            Check.all(CHECKS, this);
        }

        boolean registered() {
            return registry.hasIban(creditor, terms.account(), today);
        }
    }
}
