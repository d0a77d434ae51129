package nodo.simulator.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;

/**
 * Text to JSON objects and back.
 *
 * <p>The static methods of {@link Json} look up the provider each time, which costs more than parsing a ledger line; the
 * factories are made once here.
 */
public final class JsonText {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonText() {}

    /** An empty object to add members to. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object to add members to, holding those of the given one. */
    public static JsonObjectBuilder object(JsonObject members) {
        return BUILDERS.createObjectBuilder(members);
    }

    /** An empty array to add elements to. */
    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /**
     * Reads one object.
     *
     * @throws InvalidOrder if the text is not one JSON object
     */
    public static JsonObject parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new InvalidOrder("not a JSON object: " + e.getMessage(), e);
        }
    }

    /**
     * Reads one object and closes the stream.
     *
     * @throws InvalidOrder if the content is not one JSON object
     */
    public static JsonObject read(InputStream content) {
        try (JsonReader reader = READERS.createReader(content)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new InvalidOrder("not a JSON object: " + e.getMessage(), e);
        }
    }
}
