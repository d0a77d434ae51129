package nodo.registry;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows hold which member of the registry.
 *
 * @param row the entity
 * @param order the attributes that its rows are read in order of
 * @param part what it is refreshed with
 * @param isReferred whether rows of other tables point to its rows
 * @param entries the member
 * @param making a row for an entry
 * @param <T> the entry
 * @param <R> its row
 */
record RegistryTable<T, R extends Row<T>>(
        Class<R> row,
        String order,
        RegistryPart part,
        boolean isReferred,
        Function<RegistryContent, Collection<T>> entries,
        Function<T, R> making) {

    static final RegistryTable<PaBroker, PaBrokerRow> PA_BROKERS =
            referred(PaBrokerRow.class, "r.id", RegistryPart.PA, RegistryContent::paBrokers, PaBrokerRow::new);
    static final RegistryTable<Station, StationRow> STATIONS =
            referred(StationRow.class, "r.id", RegistryPart.PA, RegistryContent::stations, StationRow::new);
    static final RegistryTable<CreditorInstitution, CreditorInstitutionRow> CREDITORS = referred(
            CreditorInstitutionRow.class,
            "r.fiscalCode",
            RegistryPart.PA,
            RegistryContent::creditorInstitutions,
            CreditorInstitutionRow::new);
    static final RegistryTable<CreditorInstitutionStation, CreditorInstitutionStationRow> CREDITOR_STATIONS = leaf(
            CreditorInstitutionStationRow.class,
            "r.creditorInstitution, r.station, r.id",
            RegistryPart.PA,
            RegistryContent::creditorInstitutionStations,
            CreditorInstitutionStationRow::new);
    static final RegistryTable<PspBroker, PspBrokerRow> PSP_BROKERS =
            referred(PspBrokerRow.class, "r.id", RegistryPart.PSP, RegistryContent::pspBrokers, PspBrokerRow::new);
    static final RegistryTable<Psp, PspRow> PSPS =
            referred(PspRow.class, "r.id", RegistryPart.PSP, RegistryContent::psps, PspRow::new);
    static final RegistryTable<Channel, ChannelRow> CHANNELS =
            referred(ChannelRow.class, "r.id", RegistryPart.PSP, RegistryContent::channels, ChannelRow::new);
    static final RegistryTable<PspChannel, PspChannelRow> PSP_CHANNELS = leaf(
            PspChannelRow.class,
            "r.id.psp, r.id.channel",
            RegistryPart.PSP,
            RegistryContent::pspChannels,
            PspChannelRow::new);
    static final RegistryTable<String, InfrastructureCodeRow> INFRASTRUCTURE_CODES = leaf(
            InfrastructureCodeRow.class,
            "r.code",
            RegistryPart.CONFIG,
            RegistryContent::infrastructureCodes,
            InfrastructureCodeRow::new);
    static final RegistryTable<ServiceCatalogueEntry, ServiceCatalogueRow> SERVICES = leaf(
            ServiceCatalogueRow.class,
            "r.id.subjectId, r.id.serviceId",
            RegistryPart.PA,
            RegistryContent::serviceCatalogue,
            ServiceCatalogueRow::new);
    static final RegistryTable<DenyListEntry, DenyListRow> DENY_LIST = leaf(
            DenyListRow.class,
            "r.id.psp, r.id.channel, r.id.creditorInstitution",
            RegistryPart.PSP,
            RegistryContent::denyList,
            DenyListRow::new);
    static final RegistryTable<PspInformation, PspInformationRow> PSP_INFORMATION = leaf(
            PspInformationRow.class,
            "r.flow",
            RegistryPart.PSP,
            RegistryContent::pspInformation,
            PspInformationRow::new);
    static final RegistryTable<Map.Entry<String, String>, ConfigurationKeyRow> CONFIGURATION_KEYS = leaf(
            ConfigurationKeyRow.class,
            "r.key",
            RegistryPart.CONFIG,
            content -> content.configurationKeys().entrySet(),
            ConfigurationKeyRow::new);
    static final RegistryTable<Map.Entry<String, URI>, RegistryUrlRow> URLS = leaf(
            RegistryUrlRow.class,
            "r.name",
            RegistryPart.CONFIG,
            content -> content.urls().byName().entrySet(),
            RegistryUrlRow::new);

    /** All of them, whoever is referred to before whoever refers. */
    static final List<RegistryTable<?, ?>> ALL = List.of(
            PA_BROKERS,
            STATIONS,
            CREDITORS,
            CREDITOR_STATIONS,
            PSP_BROKERS,
            PSPS,
            CHANNELS,
            PSP_CHANNELS,
            INFRASTRUCTURE_CODES,
            SERVICES,
            DENY_LIST,
            PSP_INFORMATION,
            CONFIGURATION_KEYS,
            URLS);

    private static <T, R extends Row<T>> RegistryTable<T, R> referred(
            Class<R> row,
            String order,
            RegistryPart part,
            Function<RegistryContent, Collection<T>> entries,
            Function<T, R> making) {
        return new RegistryTable<>(row, order, part, true, entries, making);
    }

    private static <T, R extends Row<T>> RegistryTable<T, R> leaf(
            Class<R> row,
            String order,
            RegistryPart part,
            Function<RegistryContent, Collection<T>> entries,
            Function<T, R> making) {
        return new RegistryTable<>(row, order, part, false, entries, making);
    }

    /** A query for all its rows. They are as many as a registry file may hold. */
    String query() {
        return "SELECT r FROM " + row.getSimpleName() + " r ORDER BY " + order;
    }

    /** What tells the entries of a registry apart. */
    Set<Object> keysOf(RegistryContent content) {
        return entries.apply(content).stream()
                .map(entry -> making.apply(entry).key())
                .collect(Collectors.toSet());
    }
}
