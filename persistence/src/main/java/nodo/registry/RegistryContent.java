package nodo.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<PspInformation> pspInformation,
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
        pspInformation = List.copyOf(pspInformation);
        configurationKeys = Collections.unmodifiableSortedMap(new TreeMap<>(configurationKeys));
    }

    /** This content with some parts taken from another one. */
    public RegistryContent with(Set<RegistryPart> parts, RegistryContent other) {
        RegistryContent pa = parts.contains(RegistryPart.PA) ? other : this;
        RegistryContent psp = parts.contains(RegistryPart.PSP) ? other : this;
        RegistryContent config = parts.contains(RegistryPart.CONFIG) ? other : this;
        return new RegistryContent(
                pa.paBrokers,
                pa.stations,
                pa.creditorInstitutions,
                pa.creditorInstitutionStations,
                psp.pspBrokers,
                psp.psps,
                psp.channels,
                psp.pspChannels,
                config.infrastructureCodes,
                pa.serviceCatalogue,
                psp.denyList,
                psp.pspInformation,
                config.configurationKeys,
                config.urls);
    }

    /** This content with the password hashes that are given, and for the others those that were stored under their ids. */
    public RegistryContent withPasswords(Passwords<PasswordHash> given, RegistryContent stored) {
        Passwords<PasswordHash> known = Passwords.of(stored);
        return withPartners(
                stations.stream()
                        .map(station ->
                                station.withPassword(given.ofStation(station).or(() -> known.ofStation(station))))
                        .toList(),
                channels.stream()
                        .map(channel ->
                                channel.withPassword(given.ofChannel(channel).or(() -> known.ofChannel(channel))))
                        .toList());
    }

    private RegistryContent withPartners(List<Station> newStations, List<Channel> newChannels) {
        return new RegistryContent(
                paBrokers,
                newStations,
                creditorInstitutions,
                creditorInstitutionStations,
                pspBrokers,
                psps,
                newChannels,
                pspChannels,
                infrastructureCodes,
                serviceCatalogue,
                denyList,
                pspInformation,
                configurationKeys,
                urls);
    }
}
