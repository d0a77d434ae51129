package nodo.notice.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.notice.Iban;
import nodo.notice.PaymentData;
import nodo.notice.Transfer;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;

/**
 * What a creditor's payment data must meet beyond its schema before a PSP may collect money for it.
 *
 * <p>Source: flows-notice §4, §9 (stamps) and §11 (postal accounts), validation §2 of activatePaymentNotice.
 */
public final class PaymentDataRules {

    /** Operational days are Italian days: an account is in force by them. */
    public static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    static final List<Check<Subject>> CHECKS = List.of(
            badAnswer(
                    "the transfers add up to the amount",
                    subject -> subject.data().addsUp(),
                    "La somma dei transferAmount non corrisponde a paymentAmount"),
            badAnswer("every transfer has its own id", Subject::transferIdsDiffer, "idTransfer ripetuto"),
            badAnswer(
                    "every beneficiary is known and enabled",
                    Subject::beneficiariesTakePart,
                    "fiscalCodePA di un transfer sconosciuto o disabilitato"),
            badAnswer(
                    "every account is its beneficiary's",
                    Subject::accountsAreRegistered,
                    "IBAN di un transfer non censito per il suo fiscalCodePA"),
            badAnswer(
                    "the postal operator gets a postal account",
                    Subject::firstAccountFits,
                    "IBAN del transfer 1 non postale con transferType POSTAL"),
            Check.that(
                    "digital stamps are sold by touchpoints only",
                    Subject::stampsAreAllowed,
                    FaultCode.PPT_SEMANTICA,
                    Descriptions.POSITION_NOT_PAYABLE));

    private PaymentDataRules() {}

    /**
     * Requires that the data can be paid.
     *
     * @throws nodo.fault.Refusal of the first rule that they do not meet
     */
    static void require(Registry registry, PaymentData data, Instant now, ActivateNotice command) {
        Check.all(CHECKS, new Subject(registry, data, LocalDate.ofInstant(now, ITALY), command));
    }

    private static Check<Subject> badAnswer(String name, Predicate<Subject> holds, String description) {
        return Check.that(name, holds, FaultCode.PPT_STAZIONE_INT_PA_ERRORE_RESPONSE, description);
    }

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param data the creditor's answer
     * @param today the Italian day
     * @param command who activates, and how
     */
    record Subject(Registry registry, PaymentData data, LocalDate today, ActivateNotice command) {

        boolean transferIdsDiffer() {
            List<Transfer> transfers = data.transfers();
            return transfers.stream().map(Transfer::id).distinct().count() == transfers.size();
        }

        boolean beneficiariesTakePart() {
            return data.transfers().stream()
                    .map(transfer -> registry.creditor(transfer.beneficiary()))
                    .allMatch(
                            known -> known.filter(CreditorInstitution::enabled).isPresent());
        }

        boolean accountsAreRegistered() {
            return data.transfers().stream().allMatch(this::accountIsRegistered);
        }

        private boolean accountIsRegistered(Transfer transfer) {
            return transfer.iban()
                    .map(iban -> registry.hasIban(transfer.beneficiary(), iban, today))
                    .orElse(true);
        }

        boolean firstAccountFits() {
            return !WantedAccounts.mustBePostal(registry, command.caller())
                    || data.transfers().stream()
                            .filter(transfer -> transfer.id() == 1)
                            .flatMap(transfer -> transfer.iban().stream())
                            .allMatch(Iban::isPostal);
        }

        boolean stampsAreAllowed() {
            return command.allowsStamps()
                            && registry.isTouchpoint(command.caller().channel())
                    || data.transfers().stream()
                            .allMatch(transfer -> transfer.stamp().isEmpty());
        }
    }
}
