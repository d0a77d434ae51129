package nodo.notice;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/**
 * JSON in columns. The static methods of {@link Json} look for the provider on the class path at every call, which costs
 * more than the text itself; the factories are made once here.
 */
final class JsonColumn {

    static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonColumn() {}

    static JsonReader reader(String column) {
        return READERS.createReader(new StringReader(column));
    }
}
