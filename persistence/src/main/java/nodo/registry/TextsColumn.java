package nodo.registry;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few named texts as a JSON object; null for none, which is nearly always. */
@Converter
public class TextsColumn implements AttributeConverter<SortedMap<String, String>, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SortedMap<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        JsonObjectBuilder members = Json.createObjectBuilder();
        texts.forEach(members::add);
        return members.build().toString();
    }

    @Override
    public SortedMap<String, String> convertToEntityAttribute(@Nullable String column) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (column == null) {
            return texts;
        }
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            reader.readObject().forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
        }
        return texts;
    }
}
