package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.access.Role;
import nodo.access.Viewer;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * The registry as a viewer sees it: all of it, or the viewer's creditor and its stations. Passwords and addresses of
 * partners are not part of it.
 */
@ApplicationScoped
public class SeenRegistry {

    private final Registries registries;

    @Inject
    public SeenRegistry(Registries registries) {
        this.registries = registries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SeenRegistry() {
        this(null);
    }

    /** The entries of a part, in the order of their identifiers. */
    public List<Entry> entries(Viewer viewer, Part part) {
        Registry registry = registries.current();
        Stream<Entry> all = switch (part) {
            case CREDITORS -> creditors(viewer, registry);
            case STATIONS -> stations(viewer, registry);
            case PSPS -> psps(registry);
            case CHANNELS -> channels(registry);
        };
        boolean shown = viewer.role() == Role.OPERATOR || part.ofCreditors;
        return shown ? all.sorted(java.util.Comparator.comparing(Entry::id)).toList() : List.of();
    }

    private static Stream<Entry> creditors(Viewer viewer, Registry registry) {
        return registry.content().creditorInstitutions().stream()
                .filter(creditor -> viewer.sees(creditor.fiscalCode()))
                .map(creditor -> new Entry(
                        creditor.fiscalCode(),
                        creditor.businessName(),
                        creditor.enabled(),
                        "",
                        creditor.ibans().size() + " IBAN"));
    }

    private static Stream<Entry> stations(Viewer viewer, Registry registry) {
        Set<String> seen = registry.content().creditorInstitutionStations().stream()
                .filter(link -> viewer.sees(link.creditorInstitution()))
                .map(CreditorInstitutionStation::station)
                .collect(Collectors.toSet());
        return registry.content().stations().stream()
                .filter(station -> viewer.role() == Role.OPERATOR || seen.contains(station.id()))
                .map(station -> new Entry(
                        station.id(),
                        "",
                        station.enabled(),
                        station.brokerId(),
                        "v" + station.version() + ", primitive v" + station.primitiveVersion()));
    }

    private static Stream<Entry> psps(Registry registry) {
        return registry.content().psps().stream()
                .map(psp -> new Entry(
                        psp.id(),
                        psp.businessName(),
                        psp.enabled(),
                        "",
                        psp.abi().orElse("")));
    }

    private static Stream<Entry> channels(Registry registry) {
        return registry.content().channels().stream()
                .map(channel -> new Entry(
                        channel.id(),
                        "",
                        channel.enabled(),
                        channel.brokerId(),
                        channel.paymentModel() + ", primitive v" + channel.primitiveVersion()));
    }

    /** What can be looked at. */
    public enum Part {
        /** Creditor institutions. */
        CREDITORS(true),
        /** Their stations. */
        STATIONS(true),
        /** Payment service providers. */
        PSPS(false),
        /** Their channels. */
        CHANNELS(false);

        private final boolean ofCreditors;

        Part(boolean ofCreditors) {
            this.ofCreditors = ofCreditors;
        }
    }

    /**
     * A line of the registry.
     *
     * @param name its business name; may be empty
     * @param owner the broker that owns it; may be empty
     */
    public record Entry(String id, String name, boolean enabled, String owner, String details) {}
}
