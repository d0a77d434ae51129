package nodo.local;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The demo registry with the partners that only tests need.
 *
 * @param demo the demo registry's file
 * @param creditor where the scripted creditor listens
 */
record TestRegistry(Path demo, URI creditor) {

    private static final String CREDITOR = "http://scripted-creditor/";

    /** Writes it to a file. */
    Path write(Path file) {
        try (InputStream base = Files.newInputStream(demo);
                InputStream more =
                        Objects.requireNonNull(TestRegistry.class.getResourceAsStream("more-registry.json"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String all = joined(read(base), read(more)).toString();
            return Files.writeString(file, all.replace(CREDITOR, creditor.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(InputStream content) {
        try (JsonReader reader = Json.createReader(content)) {
            return reader.readObject();
        }
    }

    private static JsonObject joined(JsonObject base, JsonObject more) {
        JsonObjectBuilder all = Json.createObjectBuilder(base);
        more.forEach(
                (member, value) -> all.add(member, base.containsKey(member) ? joined(base.get(member), value) : value));
        return all.build();
    }

    private static JsonValue joined(JsonValue base, JsonValue more) {
        if (more.getValueType() == JsonValue.ValueType.OBJECT) {
            return joined(base.asJsonObject(), more.asJsonObject());
        }
        if (more.getValueType() != JsonValue.ValueType.ARRAY) {
            return more;
        }
        JsonArrayBuilder entries = Json.createArrayBuilder(base.asJsonArray());
        more.asJsonArray().forEach(entries::add);
        return entries.build();
    }
}
