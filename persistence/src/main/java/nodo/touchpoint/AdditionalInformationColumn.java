package nodo.touchpoint;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** {@link AdditionalInformation} as a JSON object. */
@Converter
@Immutable // a record: comparing it is enough to see whether it changed
public class AdditionalInformationColumn implements AttributeConverter<AdditionalInformation, String> {

    // The static methods of Json look for the provider at every call.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AdditionalInformation information) {
        if (information == null) {
            return null;
        }
        JsonObjectBuilder members = BUILDERS.createObjectBuilder();
        information.texts().forEach(members::add);
        return members.build().toString();
    }

    @Override
    public @Nullable AdditionalInformation convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        try (JsonReader reader = READERS.createReader(new StringReader(column))) {
            reader.readObject().forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
        }
        return new AdditionalInformation(texts);
    }
}
