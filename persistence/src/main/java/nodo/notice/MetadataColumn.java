package nodo.notice;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** {@link Metadata} as a JSON array of key, value, key, value; null for none, which is nearly always. */
@Converter
@Immutable // a record: comparing it is enough to see whether it changed
public class MetadataColumn implements AttributeConverter<Metadata, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Metadata metadata) {
        if (metadata == null || metadata.isEmpty()) {
            return null;
        }
        JsonArrayBuilder texts = JsonColumn.BUILDERS.createArrayBuilder();
        metadata.entries().forEach(entry -> texts.add(entry.key()).add(entry.value()));
        return texts.build().toString();
    }

    @Override
    public Metadata convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return Metadata.NONE;
        }
        try (JsonReader reader = JsonColumn.reader(column)) {
            JsonArray texts = reader.readArray();
            return new Metadata(IntStream.range(0, texts.size() / 2)
                    .mapToObj(i -> new Metadata.Entry(texts.getString(2 * i), texts.getString(2 * i + 1)))
                    .toList());
        }
    }
}
