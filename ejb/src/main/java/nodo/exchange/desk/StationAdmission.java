package nodo.exchange.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.Station;

/**
 * Whether a creditor institution's call is admitted: for whom it speaks, who it says it is, whether it may sign in,
 * whether its identifiers belong together. The list is the order in which callers are refused.
 *
 * <p>Source: validation 1.1 step 2 (PA side), fdr §5.2.
 */
public final class StationAdmission {

    static final List<Check<Attempt>> IDENTITY = Check.joined(
            List.of(
                    that(
                            "the creditor, if named, is known",
                            attempt -> attempt.named().isEmpty()
                                    || attempt.creditor().isPresent(),
                            FaultCode.PPT_DOMINIO_SCONOSCIUTO),
                    that(
                            "the creditor, if named, is enabled",
                            attempt -> attempt.creditor()
                                    .map(CreditorInstitution::enabled)
                                    .orElse(true),
                            FaultCode.PPT_DOMINIO_DISABILITATO)),
            TakesPart.paBroker(Attempt::broker),
            TakesPart.station(Attempt::station),
            List.of(
                    that(
                            "the password is the station's",
                            Attempt::passwordFits,
                            FaultCode.PPT_AUTENTICAZIONE,
                            Descriptions.WRONG_PASSWORD),
                    that(
                            "the client certificate is the station's",
                            Attempt::certificateFits,
                            FaultCode.PPT_AUTENTICAZIONE,
                            Descriptions.WRONG_CERTIFICATE),
                    that(
                            "the station is the broker's",
                            attempt -> attempt.station()
                                    .orElseThrow()
                                    .brokerId()
                                    .equals(attempt.caller().broker()),
                            FaultCode.PPT_AUTORIZZAZIONE,
                            Descriptions.STATION_OF_ANOTHER_BROKER),
                    that(
                            "the station serves the creditor, or any if none is named",
                            Attempt::stationServes,
                            FaultCode.PPT_AUTORIZZAZIONE,
                            Descriptions.STATION_OF_ANOTHER_CREDITOR)));

    private StationAdmission() {}

    /**
     * Admits a call.
     *
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    public static void admit(Registry registry, StationCaller caller) {
        Check.all(IDENTITY, new Attempt(registry, caller));
    }

    /**
     * The creditors that an admitted caller asks for: the one that it names, or all that its broker's stations serve.
     */
    public static Set<String> creditors(Registry registry, StationCaller caller) {
        return caller.creditor()
                .map(Set::of)
                .orElseGet(() -> registry.content().stations().stream()
                        .filter(station -> station.brokerId().equals(caller.broker()))
                        .flatMap(station -> registry.linksOfStation(station.id()).stream())
                        .map(CreditorInstitutionStation::creditorInstitution)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What the rules look at: the caller's words beside what the registry knows of them.
     *
     * @param caller the caller's words
     * @param registry the snapshot that the request is judged by
     * @param creditor the creditor, if named and known
     * @param broker the broker, if known
     * @param station the station, if known
     */
    record Attempt(
            StationCaller caller,
            Registry registry,
            Optional<CreditorInstitution> creditor,
            Optional<PaBroker> broker,
            Optional<Station> station) {

        Attempt(Registry registry, StationCaller caller) {
            this(
                    caller,
                    registry,
                    caller.creditor().flatMap(registry::creditor),
                    registry.paBroker(caller.broker()),
                    registry.station(caller.station()));
        }

        Optional<String> named() {
            return caller.creditor();
        }

        boolean passwordFits() {
            return registry.hasPassword(station.orElseThrow(), caller.password());
        }

        boolean certificateFits() {
            return caller.certificate()
                    .isOneOf(station.orElseThrow().connection().certificateSubjects());
        }

        boolean stationServes() {
            return registry.linksOfStation(caller.station()).stream()
                    .anyMatch(link -> caller.creditor()
                            .map(link.creditorInstitution()::equals)
                            .orElse(true));
        }
    }
}
