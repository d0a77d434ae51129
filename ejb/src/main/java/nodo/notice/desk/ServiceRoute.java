package nodo.notice.desk;

import static nodo.exchange.desk.Check.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.registry.Registry;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.Station;

/**
 * Where a service of the catalogue leads: the station that its creditor enabled for the fourth model. Creditor, station
 * and service come from the catalogue, never from the PSP.
 *
 * <p>Source: flows-notice §12.
 */
final class ServiceRoute {

    /** The order in which a service is refused, before its creditor and station are looked at. */
    static final List<Check<Offer>> CHECKS = List.of(
            that("the service is known", offer -> offer.entry().isPresent(), FaultCode.PPT_SERVIZIO_SCONOSCIUTO),
            that("the service is in force", Offer::inForce, FaultCode.PPT_SERVIZIO_NONATTIVO),
            that("the service is of the notice model", Offer::ofNoticeModel, FaultCode.PPT_VERSIONE_SERVIZIO));

    private ServiceRoute() {}

    /**
     * Finds the way.
     *
     * @param registry the snapshot that the request is judged by
     * @param idSoggettoServizio the pair of creditor and service
     * @param today the Italian day
     * @throws nodo.fault.Refusal if there is none
     */
    static NoticeRoute of(Registry registry, String idSoggettoServizio, LocalDate today) {
        Offer offer = new Offer(registry.service(idSoggettoServizio), today);
        Check.all(CHECKS, offer);
        ServiceCatalogueEntry entry = offer.entry().orElseThrow();
        Optional<Station> station = entry.station().flatMap(registry::station).filter(Station::fourthModel);
        return NoticeRoute.of(
                new NoticeRoute.Search(registry.creditor(entry.subject()), station, station.map(registry::brokerOf)));
    }

    /**
     * What the rules look at.
     *
     * @param entry the service, if the catalogue has it
     * @param today the Italian day
     */
    record Offer(Optional<ServiceCatalogueEntry> entry, LocalDate today) {

        boolean inForce() {
            return entry.orElseThrow().isActiveOn(today);
        }

        boolean ofNoticeModel() {
            return entry.orElseThrow().version() == Station.NOTICE_MODEL;
        }
    }
}
