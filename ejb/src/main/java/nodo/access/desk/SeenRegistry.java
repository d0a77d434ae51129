package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.access.Role;
import nodo.access.Viewer;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.RegistryContent;
import nodo.registry.desk.Registries;

/**
 * The registry as a viewer sees it: all of it, or the viewer's creditor with its stations, links and IBANs. Passwords and
 * addresses of partners are not part of it, nor the value of a configuration key that is named like a secret.
 */
@ApplicationScoped
public class SeenRegistry {

    private static final Pattern SECRET =
            Pattern.compile("passw|secret|credential|api-?key|subscription", Pattern.CASE_INSENSITIVE);

    private final Registries registries;

    @Inject
    public SeenRegistry(Registries registries) {
        this.registries = registries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SeenRegistry() {
        this(null);
    }

    /** The parts that a viewer may look at. */
    public List<Part> parts(Viewer viewer) {
        return Stream.of(Part.values())
                .filter(part -> viewer.role() == Role.OPERATOR || part.ofCreditors)
                .toList();
    }

    /** The entries of a part, in the order of their identifiers. */
    public List<Entry> entries(Viewer viewer, Part part) {
        if (!parts(viewer).contains(part)) {
            return List.of();
        }
        RegistryContent content = registries.current().content();
        Stream<Entry> all = switch (part) {
            case CREDITORS -> creditors(viewer, content).map(SeenRegistry::creditor);
            case IBANS -> creditors(viewer, content).flatMap(SeenRegistry::ibans);
            case STATIONS -> stations(viewer, content);
            case LINKS -> links(viewer, content).map(SeenRegistry::link);
            case PA_BROKERS ->
                content.paBrokers().stream()
                        .map(broker -> new Entry(
                                broker.id(), broker.description().orElse(""), State.of(broker.enabled()), "", ""));
            case PSPS ->
                content.psps().stream()
                        .map(psp -> new Entry(
                                psp.id(),
                                psp.businessName(),
                                State.of(psp.enabled()),
                                "",
                                psp.abi().map(abi -> "ABI " + abi).orElse("")));
            case PSP_BROKERS ->
                content.pspBrokers().stream()
                        .map(broker -> new Entry(
                                broker.id(), broker.description().orElse(""), State.of(broker.enabled()), "", ""));
            case CHANNELS ->
                content.channels().stream()
                        .map(channel -> new Entry(
                                channel.id(),
                                "",
                                State.of(channel.enabled()),
                                channel.brokerId(),
                                channel.paymentModel() + ", primitive v" + channel.primitiveVersion()));
            case PSP_CHANNELS ->
                content.pspChannels().stream()
                        .map(one -> new Entry(
                                one.psp(), one.channel(), State.NONE, "", String.join(", ", one.paymentMethods())));
            case CATALOGUE -> catalogue(content);
            case KEYS -> keys(content);
        };
        return all.sorted(Comparator.comparing(Entry::id).thenComparing(Entry::name))
                .toList();
    }

    private static Stream<CreditorInstitution> creditors(Viewer viewer, RegistryContent content) {
        return content.creditorInstitutions().stream().filter(creditor -> viewer.sees(creditor.fiscalCode()));
    }

    private static Entry creditor(CreditorInstitution creditor) {
        return new Entry(
                creditor.fiscalCode(),
                creditor.businessName(),
                State.of(creditor.enabled()),
                "",
                creditor.ibans().size() + " IBAN");
    }

    private static Stream<Entry> ibans(CreditorInstitution creditor) {
        return creditor.ibans().stream()
                .map(iban -> new Entry(
                        creditor.fiscalCode(),
                        iban.iban(),
                        State.NONE,
                        "",
                        from(iban.validFrom()) + to(iban.validTo())));
    }

    private static String from(Optional<?> day) {
        return day.map(from -> from + " → ").orElse("");
    }

    private static String to(Optional<?> day) {
        return day.map(Object::toString).orElse("");
    }

    private static Stream<CreditorInstitutionStation> links(Viewer viewer, RegistryContent content) {
        return content.creditorInstitutionStations().stream().filter(link -> viewer.sees(link.creditorInstitution()));
    }

    private static Entry link(CreditorInstitutionStation link) {
        String number = Stream.of(
                        link.auxDigit().map(digit -> "aux digit " + digit),
                        link.segregationCode().map(code -> "segregation code " + code),
                        link.applicationCode().map(code -> "application code " + code),
                        Optional.of("broadcast").filter(any -> link.broadcast()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Entry(link.creditorInstitution(), link.station(), State.NONE, "", number);
    }

    private static Stream<Entry> stations(Viewer viewer, RegistryContent content) {
        Set<String> seen =
                links(viewer, content).map(CreditorInstitutionStation::station).collect(Collectors.toSet());
        return content.stations().stream()
                .filter(station -> viewer.role() == Role.OPERATOR || seen.contains(station.id()))
                .map(station -> new Entry(
                        station.id(),
                        "",
                        State.of(station.enabled()),
                        station.brokerId(),
                        "v" + station.version() + ", primitive v" + station.primitiveVersion()));
    }

    private static Stream<Entry> catalogue(RegistryContent content) {
        return content.serviceCatalogue().stream()
                .map(service -> new Entry(
                        service.idSoggettoServizio(),
                        service.idServizio() + " " + service.subject(),
                        State.of(service.active()),
                        service.station().orElse(""),
                        "v" + service.version()));
    }

    private static Stream<Entry> keys(RegistryContent content) {
        Stream<Entry> keys = content.configurationKeys().entrySet().stream()
                .map(key -> new Entry(
                        key.getKey(),
                        "",
                        State.NONE,
                        "",
                        SECRET.matcher(key.getKey()).find() ? "•••" : key.getValue()));
        Stream<Entry> urls = Stream.of(
                        content.urls().wisp().map(url -> url("wisp", url)),
                        content.urls().paymentManager().map(url -> url("paymentManager", url)),
                        content.urls().gec().map(url -> url("gec", url)))
                .flatMap(Optional::stream);
        return Stream.concat(keys, urls);
    }

    /** Without what may be a password or a key in it. */
    private static Entry url(String name, URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return new Entry(
                "urls." + name, "", State.NONE, "", url.getScheme() + "://" + url.getHost() + port + url.getPath());
    }

    /** What can be looked at. */
    public enum Part {
        /** Creditor institutions. */
        CREDITORS(true),
        /** Their accounts. */
        IBANS(true),
        /** Their stations. */
        STATIONS(true),
        /** Which notice numbers lead to which station. */
        LINKS(true),
        /** Who runs stations. */
        PA_BROKERS(false),
        /** Payment service providers. */
        PSPS(false),
        /** Who runs channels. */
        PSP_BROKERS(false),
        /** The channels. */
        CHANNELS(false),
        /** Which PSP pays how over which channel. */
        PSP_CHANNELS(false),
        /** Services that are paid without a notice. */
        CATALOGUE(false),
        /** The protocol's configuration keys, and addresses of central systems. */
        KEYS(false);

        private final boolean ofCreditors;

        Part(boolean ofCreditors) {
            this.ofCreditors = ofCreditors;
        }
    }

    /** Whether an entry takes part. */
    public enum State {
        /** It does. */
        ENABLED,
        /** It does not. */
        DISABLED,
        /** There is nothing to take part. */
        NONE;

        static State of(boolean enabled) {
            return enabled ? ENABLED : DISABLED;
        }
    }

    /**
     * A line of the registry.
     *
     * @param name its business name, or what it is linked to; may be empty
     * @param owner the broker that owns it; may be empty
     */
    public record Entry(String id, String name, State state, String owner, String details) {}
}
