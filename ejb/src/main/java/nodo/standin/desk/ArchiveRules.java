package nodo.standin.desk;

import static nodo.exchange.desk.Check.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.standin.ArchivedNotice;

/**
 * Whether a notice can be deposited: who deposits it, where it leads, and what would be credited. The list is the order in
 * which callers are refused; a stranger learns nothing.
 *
 * <p>A notice that is closed needs no account.
 *
 * <p>Source: flows-notice appendix A; accounts, identifiers §8. That the key is asked first is ours.
 */
final class ArchiveRules {

    static final List<Check<Deposit>> CHECKS = Check.joined(
            List.of(
                    that(
                            "the key is a station's",
                            deposit -> deposit.caller().isPresent(),
                            FaultCode.PPT_AUTENTICAZIONE),
                    that("station and broker are enabled", Deposit::callerEnabled, FaultCode.PPT_AUTORIZZAZIONE)),
            TakesPart.creditor(Deposit::creditor),
            List.of(
                    that("the station serves the creditor", Deposit::callerServes, FaultCode.PPT_AUTORIZZAZIONE),
                    that(
                            "the notice leads to a station",
                            deposit -> deposit.addressee().isPresent(),
                            FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
                    that(
                            "that station is of the caller's broker",
                            Deposit::addresseeIsNear,
                            FaultCode.PPT_AUTORIZZAZIONE),
                    that(
                            "the accounts are the creditor's",
                            Deposit::accountsAreRegistered,
                            FaultCode.PPT_IBAN_NON_CENSITO,
                            "iban o postalIban non censito per l'ente"),
                    that(
                            "there is an account to be credited",
                            Deposit::hasAccount,
                            FaultCode.PPT_IBAN_NON_CENSITO,
                            "nessun IBAN censito per l'ente")));

    private ArchiveRules() {}

    /**
     * Requires that a notice can be deposited.
     *
     * @return the station that deposits it
     * @throws nodo.fault.Refusal of the first rule that is not met
     */
    static Station require(Registry registry, LoadNotice command, LocalDate today) {
        Optional<Station> caller = command.key().flatMap(key -> key.station(registry));
        Deposit deposit = new Deposit(registry, caller, command.notice(), today);
        Check.all(CHECKS, deposit);
        return deposit.caller().orElseThrow();
    }

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param caller the station whose key was presented
     * @param notice the notice
     * @param today the Italian day
     */
    record Deposit(Registry registry, Optional<Station> caller, ArchivedNotice notice, LocalDate today) {

        boolean callerEnabled() {
            Station station = caller().orElseThrow();
            return station.enabled() && registry.brokerOf(station).enabled();
        }

        FiscalCode creditorCode() {
            return notice.position().creditor();
        }

        Optional<CreditorInstitution> creditor() {
            return registry.creditor(creditorCode());
        }

        boolean callerServes() {
            return registry.linksOfStation(caller().orElseThrow().id()).stream()
                    .anyMatch(link ->
                            link.creditorInstitution().equals(creditorCode().value()));
        }

        Optional<Station> addressee() {
            return registry.route(creditorCode(), notice.position().notice())
                    .map(CreditorInstitutionStation::station)
                    .flatMap(registry::station);
        }

        boolean addresseeIsNear() {
            return addressee()
                    .orElseThrow()
                    .brokerId()
                    .equals(caller().orElseThrow().brokerId());
        }

        boolean accountsAreRegistered() {
            return isClosed() || isRegistered(notice.iban()) && isRegistered(notice.postalIban());
        }

        private boolean isRegistered(Optional<Iban> account) {
            return account.stream().allMatch(iban -> registry.hasIban(creditorCode(), iban, today));
        }

        boolean hasAccount() {
            return isClosed() || ArchiveAccounts.of(registry, notice, today).isPresent();
        }

        private boolean isClosed() {
            return notice.amount().isZero();
        }
    }
}
