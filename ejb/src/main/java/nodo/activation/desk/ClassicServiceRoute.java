package nodo.activation.desk;

import static nodo.exchange.desk.Check.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.FaultCode;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.Station;

/**
 * Where a service of the catalogue leads by the classic model: the station that its creditor enabled for the fourth model.
 *
 * <p>Source: flows-rpt §6.3, validation §2 (nodoChiediNumeroAvviso), whose observed codes are taken where the two differ.
 * A service that the creditor does not offer is told as unknown, inferred.
 *
 * @param creditor who offers the service
 * @param station its station
 * @param entry the catalogue's entry
 */
record ClassicServiceRoute(CreditorInstitution creditor, Station station, ServiceCatalogueEntry entry) {

    /** The order in which a service is refused. */
    static final List<Check<Offer>> CHECKS = Check.joined(
            List.of(that("the service is known", Offer::isKnown, FaultCode.PPT_SERVIZIO_SCONOSCIUTO)),
            TakesPart.creditor(Offer::creditor),
            List.of(
                    that(
                            "the creditor offers it",
                            offer -> offer.entry().isPresent(),
                            FaultCode.PPT_SERVIZIO_SCONOSCIUTO),
                    that("the service is in force", Offer::inForce, FaultCode.PPT_SERVIZIO_NONATTIVO),
                    that("the service is of the classic model", Offer::isClassic, FaultCode.PPT_VERSIONE_SERVIZIO),
                    that(
                            "a station is enabled for the fourth model",
                            offer -> offer.station().isPresent(),
                            FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
                    that(
                            "the station is enabled",
                            offer -> offer.station().orElseThrow().enabled(),
                            FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA),
                    that(
                            "the station's broker is enabled",
                            offer -> offer.broker().orElseThrow().enabled(),
                            FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO)));

    /**
     * Finds the way.
     *
     * @throws nodo.fault.Refusal if there is none
     */
    static ClassicServiceRoute of(Registry registry, DemandNumber command, LocalDate today) {
        Offer offer = new Offer(registry, command.service(), command.creditor(), today);
        Check.all(CHECKS, offer);
        return new ClassicServiceRoute(
                offer.creditor().orElseThrow(),
                offer.station().orElseThrow(),
                offer.entry().orElseThrow());
    }

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param service idServizio
     * @param named the creditor that the request names
     * @param today the Italian day
     */
    record Offer(Registry registry, String service, String named, LocalDate today) {

        boolean isKnown() {
            return found(entry -> true).isPresent();
        }

        Optional<CreditorInstitution> creditor() {
            return registry.creditor(named);
        }

        /** The creditor's own entry; where it has several, one of the classic model is meant. */
        Optional<ServiceCatalogueEntry> entry() {
            Predicate<ServiceCatalogueEntry> own = entry -> entry.subject().equals(named);
            return found(own.and(entry -> entry.version() != Station.NOTICE_MODEL))
                    .or(() -> found(own));
        }

        private Optional<ServiceCatalogueEntry> found(Predicate<ServiceCatalogueEntry> wanted) {
            return registry.content().serviceCatalogue().stream()
                    .filter(entry -> entry.idServizio().equals(service))
                    .filter(wanted)
                    .findFirst();
        }

        boolean inForce() {
            return entry().orElseThrow().isActiveOn(today);
        }

        boolean isClassic() {
            return entry().orElseThrow().version() != Station.NOTICE_MODEL;
        }

        Optional<Station> station() {
            return entry().flatMap(ServiceCatalogueEntry::station)
                    .flatMap(registry::station)
                    .filter(Station::fourthModel);
        }

        Optional<PaBroker> broker() {
            return station().map(registry::brokerOf);
        }
    }
}
