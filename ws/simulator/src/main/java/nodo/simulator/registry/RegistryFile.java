package nodo.simulator.registry;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * Reads a registry file ({@code nodo-registry/1}).
 *
 * <p>The hub validates the file when it is imported; here only what the simulators need is looked at. A creditor without
 * an account cannot be paid and is nobody here; a channel without a password, as in a file that the hub exported, calls
 * with an empty one.
 */
public final class RegistryFile {

    private final Map<String, Station> stations;
    private final Map<String, Channel> channels;
    private final Map<String, String> fiscalCodes;
    private final JsonObject file;

    private static final Map<String, Integer> MODELS =
            Map.of("IMMEDIATO", 0, "IMMEDIATO_MULTIBENEFICIARIO", 1, "DIFFERITO", 2, "ATTIVATO_PRESSO_PSP", 4);

    /** What of a channel the simulators need. */
    private record Channel(String id, String brokerId, String password, Caller.Role role) {}

    private RegistryFile(JsonObject file) {
        this.file = file;
        this.stations = byId("stations", Station::id, RegistryFile::station);
        this.channels = byId("channels", Channel::id, RegistryFile::channel);
        this.fiscalCodes = entries("psps").stream()
                .collect(Collectors.toMap(
                        psp -> psp.text("id"), psp -> psp.text("fiscalCode", ""), (one, other) -> one));
    }

    /** The demo registry that is packed with the simulators. */
    public static Registry demo() {
        return read(Objects.requireNonNull(RegistryFile.class.getResourceAsStream("demo-registry.json")));
    }

    /** The registry of a file. */
    public static Registry read(Path path) {
        try {
            return read(Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the registry " + path, e);
        }
    }

    private static Registry read(InputStream content) {
        return read(JsonText.read(content));
    }

    /**
     * The registry that an object says.
     *
     * @throws InvalidOrder if it says nothing that the simulators could play; the message names the member
     */
    public static Registry read(JsonObject content) {
        RegistryFile file = new RegistryFile(content);
        try {
            return new Registry(file.creditors(), file.links(), file.callers());
        } catch (IllegalArgumentException e) {
            throw new InvalidOrder(String.valueOf(e.getMessage()), e);
        }
    }

    private List<Creditor> creditors() {
        return entries("creditorInstitutions").stream()
                .filter(entry -> !entry.objects("ibans").isEmpty())
                .map(entry -> new Creditor(entry.text("fiscalCode"), entry.text("businessName"), ibans(entry)))
                .toList();
    }

    private static List<String> ibans(Members creditor) {
        return creditor.objects("ibans").stream().map(iban -> iban.text("iban")).toList();
    }

    private List<StationLink> links() {
        return entries("creditorInstitutionStations").stream()
                .map(entry -> new StationLink(
                        entry.text("creditorInstitution"),
                        found(stations, entry, "station"),
                        entry.text("segregationCode", "")))
                .toList();
    }

    private static Station station(Members entry) {
        return new Station(
                entry.text("id"),
                entry.text("brokerId"),
                entry.text("password", ""),
                entry.count("primitiveVersion", 1, 1, 2),
                entry.optionalText("endpoint").isPresent());
    }

    private static Channel channel(Members entry) {
        return new Channel(
                entry.text("id"),
                entry.text("brokerId"),
                entry.text("password", ""),
                new Caller.Role(
                        entry.count("primitiveVersion", 1, 1, 2),
                        entry.optionalText("endpointPspForNode").isPresent(),
                        entry.flag("eCommerce", false),
                        classic(entry)));
    }

    private static Caller.Classic classic(Members entry) {
        return new Caller.Classic(
                entry.optionalText("endpoint").isPresent(),
                MODELS.getOrDefault(entry.text("paymentModel", ""), 0),
                entry.flag("rtPush", false));
    }

    private List<Caller> callers() {
        return entries("pspChannels").stream().map(this::caller).toList();
    }

    private Caller caller(Members link) {
        Channel channel = found(channels, link, "channel");
        return new Caller(
                link.text("psp"),
                channel.brokerId(),
                channel.id(),
                channel.password(),
                found(fiscalCodes, link, "psp"),
                channel.role());
    }

    private static <T> T found(Map<String, T> entries, Members link, String member) {
        return Optional.ofNullable(entries.get(link.text(member)))
                .orElseThrow(() -> link.invalid(member, "is not in the registry"));
    }

    private <T> Map<String, T> byId(String member, Function<T, String> id, Function<Members, T> entry) {
        return entries(member).stream()
                .map(entry)
                .collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
    }

    private List<Members> entries(String member) {
        return Members.of(file).objects(member);
    }
}
