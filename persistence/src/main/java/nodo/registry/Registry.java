package nodo.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.NoticeNumber;

/**
 * An immutable snapshot of the registry: who takes part, and under which configuration.
 *
 * <p>A call asks for the current snapshot once and keeps it to its end, so that all its checks see the same registry.
 * Every lookup is one probe of a hash table. Unknown identifiers are answered with empty, never with an exception: what
 * that means is for the protocol to say.
 */
public final class Registry {

    /** The registry of a hub that has not been told anything yet. */
    public static final Registry EMPTY = Registry.of(RegistryContent.EMPTY);

    private final RegistryContent content;
    private final Settings settings;
    private final Credentials credentials;
    private final CreditorSide creditorSide;
    private final ProviderSide providerSide;
    private final Set<String> infrastructureCodes;

    private Registry(RegistryContent content, Credentials credentials) {
        this.content = content;
        this.credentials = credentials;
        this.settings = new Settings(content.configurationKeys());
        this.creditorSide = new CreditorSide(content);
        this.providerSide = new ProviderSide(content);
        this.infrastructureCodes = Set.copyOf(content.infrastructureCodes());
    }

    /** Indexes the content of a registry. No password has been verified yet. */
    public static Registry of(RegistryContent content) {
        return new Registry(content, Credentials.of(hashes(content)));
    }

    /** The snapshot that follows this one. What is known about passwords that did not change is taken over. */
    public Registry followedBy(RegistryContent next) {
        return new Registry(next, credentials.carriedOverTo(hashes(next)));
    }

    private static Collection<PasswordHash> hashes(RegistryContent content) {
        return Stream.concat(
                        content.stations().stream().map(Station::password),
                        content.channels().stream().map(Channel::password))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What this snapshot was made from. */
    public RegistryContent content() {
        return content;
    }

    /** The configuration keys, read by meaning. */
    public Settings settings() {
        return settings;
    }

    /** The addresses of systems that are no partner of a payment. */
    public Urls urls() {
        return content.urls();
    }

    /** The broker of creditor institutions with this id. */
    public Optional<PaBroker> paBroker(String id) {
        return Optional.ofNullable(creditorSide.brokers.get(id));
    }

    /** The broker that owns a station. */
    public PaBroker brokerOf(Station station) {
        return paBroker(station.brokerId()).orElseThrow(() -> new IllegalStateException("a station without broker"));
    }

    /** The station with this id. */
    public Optional<Station> station(String id) {
        return Optional.ofNullable(creditorSide.stations.get(id));
    }

    /** The creditor institution with this fiscal code. */
    public Optional<CreditorInstitution> creditor(FiscalCode fiscalCode) {
        return creditor(fiscalCode.value());
    }

    /** The creditor institution that classic messages name so: an identifier of any shape. */
    public Optional<CreditorInstitution> creditor(String identificativoDominio) {
        return Optional.ofNullable(creditorSide.creditors.get(identificativoDominio));
    }

    /** The creditor institutions that registered a postal account of 12 digits; there may be several. */
    public List<CreditorInstitution> creditorsWithPostalAccount(String account) {
        return creditorSide.byPostalAccount.getOrDefault(account, List.of());
    }

    /** The creditor institution with this GLN of 13 digits. */
    public Optional<CreditorInstitution> creditorWithGln(String gln) {
        return Optional.ofNullable(creditorSide.byGln.get(gln));
    }

    /**
     * The link that a notice number routes to, at an institution. Aux digit 0 goes by application code, 3 by segregation
     * code, any other by the digit alone.
     *
     * @return empty if nothing is configured for it: PPT_STAZIONE_INT_PA_SCONOSCIUTA
     */
    public Optional<CreditorInstitutionStation> route(FiscalCode creditor, NoticeNumber notice) {
        Map<String, CreditorInstitutionStation> routes = creditorSide.routes.getOrDefault(creditor.value(), Map.of());
        return Optional.ofNullable(routes.get(CreditorInstitutionStation.routingPrefix(notice)));
    }

    /** The links of an institution. */
    public List<CreditorInstitutionStation> linksOfCreditor(String creditor) {
        return creditorSide.linksByCreditor.getOrDefault(creditor, List.of());
    }

    /** The links of a station; one without links serves nobody. */
    public List<CreditorInstitutionStation> linksOfStation(String station) {
        return creditorSide.linksByStation.getOrDefault(station, List.of());
    }

    /** The stations that get a receipt of every payment in favour of an institution, each once, ordered by id. */
    public List<Station> broadcastStations(FiscalCode creditor) {
        return linksOfCreditor(creditor.value()).stream()
                .filter(CreditorInstitutionStation::broadcast)
                .map(link -> creditorSide.stations.get(link.station()))
                .distinct()
                .sorted(Comparator.comparing(Station::id))
                .toList();
    }

    /** The accounts registered for an institution and in force on a day. */
    public List<RegisteredIban> ibans(FiscalCode creditor, LocalDate day) {
        return creditor(creditor).map(CreditorInstitution::ibans).orElse(List.of()).stream()
                .filter(iban -> iban.isInForceOn(day))
                .toList();
    }

    /** Whether an account is registered for an institution and in force on a day; case does not count. */
    public boolean hasIban(FiscalCode creditor, Iban iban, LocalDate day) {
        return ibans(creditor, day).stream().anyMatch(registered -> registered.isSameAs(iban));
    }

    /** The entry of the service catalogue with these two codes, active or not. */
    public Optional<ServiceCatalogueEntry> service(String idSoggettoServizio, String idServizio) {
        return Optional.ofNullable(creditorSide.services.get(new Pair(idSoggettoServizio, idServizio)));
    }

    /** The entry of the service catalogue that a PSP names by the first code alone: that of the pair. */
    public Optional<ServiceCatalogueEntry> service(String idSoggettoServizio) {
        return Optional.ofNullable(creditorSide.servicesBySubject.get(idSoggettoServizio));
    }

    /** The broker of payment service providers with this id. */
    public Optional<PspBroker> pspBroker(String id) {
        return Optional.ofNullable(providerSide.brokers.get(id));
    }

    /** The broker that owns a channel. */
    public PspBroker brokerOf(Channel channel) {
        return pspBroker(channel.brokerId()).orElseThrow(() -> new IllegalStateException("a channel without broker"));
    }

    /** The payment service provider with this id. */
    public Optional<Psp> psp(String id) {
        return Optional.ofNullable(providerSide.psps.get(id));
    }

    /** The channel with this id. */
    public Optional<Channel> channel(String id) {
        return Optional.ofNullable(providerSide.channels.get(id));
    }

    /** Whether a channel is a touchpoint's own; one that nobody knows is not. */
    public boolean isTouchpoint(String channel) {
        return channel(channel)
                .filter(known -> known.has(ChannelFlag.E_COMMERCE))
                .isPresent();
    }

    /** The link that lets a provider use a channel. */
    public Optional<PspChannel> link(String psp, String channel) {
        return Optional.ofNullable(providerSide.links.get(new Pair(psp, channel)));
    }

    /**
     * What providers publish of their services, one of each provider: that which is in force on a day.
     *
     * <p>Source: registry §4, only one is in force, future ones wait.
     */
    public List<PspInformation> informationOn(LocalDate day) {
        return providerSide.information.values().stream()
                .flatMap(all -> inForce(all, day).stream())
                .toList();
    }

    /** What a provider publishes of its services, as it is in force on a day. */
    public Optional<PspInformation> informationOf(String psp, LocalDate day) {
        return inForce(providerSide.information.getOrDefault(psp, List.of()), day);
    }

    private static Optional<PspInformation> inForce(List<PspInformation> all, LocalDate day) {
        return all.stream()
                .filter(information -> !information.validFrom().isAfter(day))
                .max(Comparator.comparing(PspInformation::validFrom).thenComparing(PspInformation::publishedAt));
    }

    /** Whether the deny list forbids the combination (classic verify and activate only). */
    public boolean isDenied(String psp, String channel, String creditor) {
        return providerSide.denied.contains(new DenyListEntry(psp, channel, creditor));
    }

    /** Whether a code may be given as codificaInfrastrutturaPSP. */
    public boolean acceptsInfrastructureCode(String code) {
        return infrastructureCodes.contains(code);
    }

    /** Whether the password is that of the station. One without a password is refused always. */
    public boolean hasPassword(Station station, String password) {
        return credentials.matches(station.password(), password);
    }

    /** Whether the password is that of the channel. One without a password is refused always. */
    public boolean hasPassword(Channel channel, String password) {
        return credentials.matches(channel.password(), password);
    }

    private static <K, T> Map<K, T> index(Collection<T> entries, Function<T, K> key) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private static <T> Map<String, List<T>> group(Collection<T> entries, Function<T, String> key) {
        return Map.copyOf(entries.stream().collect(Collectors.groupingBy(key, Collectors.toUnmodifiableList())));
    }

    private record Pair(String one, String other) {}

    /** The indexes over institutions, their brokers and stations. */
    private static final class CreditorSide {

        private final Map<String, PaBroker> brokers;
        private final Map<String, Station> stations;
        private final Map<String, CreditorInstitution> creditors;
        private final Map<String, CreditorInstitution> byGln;
        private final Map<String, List<CreditorInstitution>> byPostalAccount;
        private final Map<String, List<CreditorInstitutionStation>> linksByCreditor;
        private final Map<String, List<CreditorInstitutionStation>> linksByStation;
        private final Map<String, Map<String, CreditorInstitutionStation>> routes;
        private final Map<Pair, ServiceCatalogueEntry> services;
        private final Map<String, ServiceCatalogueEntry> servicesBySubject;

        CreditorSide(RegistryContent content) {
            brokers = index(content.paBrokers(), PaBroker::id);
            stations = index(content.stations(), Station::id);
            creditors = index(content.creditorInstitutions(), CreditorInstitution::fiscalCode);
            byGln = content.creditorInstitutions().stream()
                    .filter(creditor -> creditor.gln().isPresent())
                    .collect(Collectors.toUnmodifiableMap(
                            creditor -> creditor.gln().orElseThrow(), Function.identity(), (first, second) -> first));
            byPostalAccount = content.creditorInstitutions().stream()
                    .flatMap(creditor ->
                            creditor.postalAccounts().stream().distinct().map(account -> Map.entry(account, creditor)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
            linksByCreditor =
                    group(content.creditorInstitutionStations(), CreditorInstitutionStation::creditorInstitution);
            linksByStation = group(content.creditorInstitutionStations(), CreditorInstitutionStation::station);
            routes = linksByCreditor.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> routes(entry.getValue())));
            services = index(
                    content.serviceCatalogue(), entry -> new Pair(entry.idSoggettoServizio(), entry.idServizio()));
            servicesBySubject = content.serviceCatalogue().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            ServiceCatalogueEntry::idSoggettoServizio, Function.identity(), (first, second) -> first));
        }

        private static Map<String, CreditorInstitutionStation> routes(List<CreditorInstitutionStation> links) {
            return links.stream()
                    .flatMap(link -> link.noticePrefixes().stream().map(prefix -> Map.entry(prefix, link)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** The indexes over providers, their brokers and channels. */
    private static final class ProviderSide {

        private final Map<String, PspBroker> brokers;
        private final Map<String, Psp> psps;
        private final Map<String, Channel> channels;
        private final Map<Pair, PspChannel> links;
        private final Set<DenyListEntry> denied;
        private final Map<String, List<PspInformation>> information;

        ProviderSide(RegistryContent content) {
            brokers = index(content.pspBrokers(), PspBroker::id);
            psps = index(content.psps(), Psp::id);
            channels = index(content.channels(), Channel::id);
            links = index(content.pspChannels(), link -> new Pair(link.psp(), link.channel()));
            denied = Set.copyOf(content.denyList());
            information = group(content.pspInformation(), PspInformation::psp);
        }
    }
}
