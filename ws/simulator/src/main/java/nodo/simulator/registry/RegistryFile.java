package nodo.simulator.registry;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nodo.simulator.json.JsonText;

/**
 * Reads a registry file ({@code nodo-registry/1}).
 *
 * <p>The hub validates the file when it is imported; here only what the simulators need is looked at.
 */
public final class RegistryFile {

    private final JsonObject file;

    private RegistryFile(JsonObject file) {
        this.file = file;
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
        RegistryFile file = new RegistryFile(JsonText.read(content));
        return new Registry(file.creditors(), file.links(), file.callers());
    }

    private List<Creditor> creditors() {
        return entries("creditorInstitutions")
                .map(entry ->
                        new Creditor(entry.getString("fiscalCode"), entry.getString("businessName"), ibans(entry)))
                .toList();
    }

    private static List<String> ibans(JsonObject creditor) {
        return creditor.getJsonArray("ibans").stream()
                .map(iban -> iban.asJsonObject().getString("iban"))
                .toList();
    }

    private List<StationLink> links() {
        return entries("creditorInstitutionStations")
                .map(entry -> new StationLink(
                        entry.getString("creditorInstitution"),
                        station(entry.getString("station")),
                        entry.getString("segregationCode", "")))
                .toList();
    }

    private Station station(String id) {
        JsonObject entry = entry("stations", id);
        return new Station(id, entry.getString("brokerId"), entry.getInt("primitiveVersion"));
    }

    private List<Caller> callers() {
        return entries("pspChannels")
                .map(link -> caller(link.getString("psp"), link.getString("channel")))
                .toList();
    }

    private Caller caller(String psp, String channel) {
        JsonObject entry = entry("channels", channel);
        return new Caller(
                psp,
                entry.getString("brokerId"),
                channel,
                entry.getString("password"),
                entry("psps", psp).getString("fiscalCode"));
    }

    private JsonObject entry(String member, String id) {
        return entries(member)
                .filter(entry -> entry.get("id") instanceof JsonString text
                        && text.getString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + id + " in " + member + " of the registry"));
    }

    private Stream<JsonObject> entries(String member) {
        return file.getOrDefault(member, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject);
    }
}
