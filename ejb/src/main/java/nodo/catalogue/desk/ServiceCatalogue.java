package nodo.catalogue.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.TakesPart;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.ServiceCatalogueEntry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;

/**
 * nodoChiediCatalogoServiziV2, and nodoChiediCatalogoServizi for the classic model: tells a PSP what can be paid without a
 * notice. Writes no state.
 *
 * <p>Source: contracts-notice §2.2, validation §2 (information), flows-notice §12 and flows-rpt §6.3 for what a service
 * needs.
 */
@ApplicationScoped
public class ServiceCatalogue {

    /** The order in which a creditor that is asked for is refused. */
    static final List<Check<Optional<CreditorInstitution>>> CREDITOR = TakesPart.creditor(Function.identity());

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** The length of both codes in the document. */
    private static final int CODE = 5;

    private final Exchanges exchanges;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public ServiceCatalogue(Exchanges exchanges, Registries registries, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ServiceCatalogue() {
        this(null, null, null);
    }

    /**
     * Tells the catalogue.
     *
     * @param command who asks, and for which services
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tell(AskCatalogue command, Exchange<CatalogueDocument> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(
                exchange, () -> CatalogueDocument.of(services(command, registry, ServiceCatalogue::ofNoticeModel)));
    }

    /**
     * Tells the catalogue of the classic model.
     *
     * @param command who asks, and for which services
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] tellClassic(AskCatalogue command, Exchange<ClassicCatalogue> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(
                exchange, () -> ClassicCatalogue.of(services(command, registry, entry -> !ofNoticeModel(entry))));
    }

    private List<OfferedService> services(
            AskCatalogue command, Registry registry, Predicate<ServiceCatalogueEntry> ofModel) {
        PspAdmission.admit(registry, command.caller());
        command.creditor().ifPresent(asked -> Check.all(CREDITOR, registry.creditor(asked)));
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        List<OfferedService> services = registry.content().serviceCatalogue().stream()
                .filter(ofModel)
                .filter(entry -> isAskedFor(command, entry))
                .filter(entry -> fitsTheDocument(entry) && entry.isActiveFrom(today) && canBeDemanded(registry, entry))
                .sorted(Comparator.comparing(ServiceCatalogueEntry::idSoggettoServizio))
                .flatMap(entry -> offered(registry, entry))
                .toList();
        if (services.isEmpty()) {
            throw new Refusal(FaultCode.PPT_SYSTEM_ERROR, Descriptions.EMPTY_CATALOGUE);
        }
        return services;
    }

    private static boolean isAskedFor(AskCatalogue command, ServiceCatalogueEntry entry) {
        return command.creditor()
                        .filter(asked -> !asked.equals(entry.subject()))
                        .isEmpty()
                && (command.category().isEmpty()
                        || command.category().equals(entry.text().category()))
                && command.commission()
                        .filter(asked -> asked != entry.text().commission())
                        .isEmpty();
    }

    static boolean fitsTheDocument(ServiceCatalogueEntry entry) {
        return entry.idServizio().length() == CODE && entry.idSoggettoServizio().length() == CODE;
    }

    private static boolean canBeDemanded(Registry registry, ServiceCatalogueEntry entry) {
        return entry.station()
                .flatMap(registry::station)
                .filter(Station::fourthModel)
                .isPresent();
    }

    private static boolean ofNoticeModel(ServiceCatalogueEntry entry) {
        return entry.version() == Station.NOTICE_MODEL;
    }

    private static Stream<OfferedService> offered(Registry registry, ServiceCatalogueEntry entry) {
        return registry
                .creditor(entry.subject())
                .filter(CreditorInstitution::enabled)
                .map(creditor -> new OfferedService(entry, creditor.businessName()))
                .stream();
    }
}
