package nodo.registry;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few named texts as a JSON object; null for none, which is nearly always. */
@Converter
public class TextsColumn implements AttributeConverter<SortedMap<String, String>, String> {

    // The static methods of Json look for the provider at every call.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SortedMap<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        JsonObjectBuilder members = BUILDERS.createObjectBuilder();
        texts.forEach(members::add);
        return members.build().toString();
    }

    @Override
    public SortedMap<String, String> convertToEntityAttribute(@Nullable String column) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (column == null) {
            return texts;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(column))) {
            reader.readObject().forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
        }
        return texts;
    }
}
