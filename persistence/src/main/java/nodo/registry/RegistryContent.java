package nodo.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a registry says, member by member as in the registry file, before it is indexed.
 *
 * <p>The lists have no order that matters. That references resolve and codes are unique is checked by the reader of the
 * file and kept by the constraints of the tables, not by this record.
 */
public record RegistryContent(
        List<PaBroker> paBrokers,
        List<Station> stations,
        List<CreditorInstitution> creditorInstitutions,
        List<CreditorInstitutionStation> creditorInstitutionStations,
        List<PspBroker> pspBrokers,
        List<Psp> psps,
        List<Channel> channels,
        List<PspChannel> pspChannels,
        List<String> infrastructureCodes,
        List<ServiceCatalogueEntry> serviceCatalogue,
        List<DenyListEntry> denyList,
        SortedMap<String, String> configurationKeys,
        Urls urls) {

    /** Nobody takes part. */
    public static final RegistryContent EMPTY = new RegistryContent(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(Map.of()),
            Urls.NONE);

    public RegistryContent {
        paBrokers = List.copyOf(paBrokers);
        stations = List.copyOf(stations);
        creditorInstitutions = List.copyOf(creditorInstitutions);
        creditorInstitutionStations = List.copyOf(creditorInstitutionStations);
        pspBrokers = List.copyOf(pspBrokers);
        psps = List.copyOf(psps);
        channels = List.copyOf(channels);
        pspChannels = List.copyOf(pspChannels);
        infrastructureCodes = List.copyOf(infrastructureCodes);
        serviceCatalogue = List.copyOf(serviceCatalogue);
        denyList = List.copyOf(denyList);
        configurationKeys = Collections.unmodifiableSortedMap(new TreeMap<>(configurationKeys));
    }
}
