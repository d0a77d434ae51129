package nodo.notice;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A {@link Subject} as a JSON object whose members have the names of the contract (ctSubject). */
@Converter
@Immutable // a record: comparing it is enough to see whether it changed
public class SubjectColumn implements AttributeConverter<Subject, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Subject subject) {
        if (subject == null) {
            return null;
        }
        JsonObjectBuilder members = JsonColumn.BUILDERS
                .createObjectBuilder()
                .add("entityUniqueIdentifierType", subject.id().type().name())
                .add("entityUniqueIdentifierValue", subject.id().value())
                .add("fullName", subject.fullName());
        subject.streetName().ifPresent(text -> members.add("streetName", text));
        subject.civicNumber().ifPresent(text -> members.add("civicNumber", text));
        subject.postalCode().ifPresent(text -> members.add("postalCode", text));
        subject.city().ifPresent(text -> members.add("city", text));
        subject.stateProvinceRegion().ifPresent(text -> members.add("stateProvinceRegion", text));
        subject.country().ifPresent(text -> members.add("country", text));
        subject.email().ifPresent(text -> members.add("e-mail", text));
        return members.build().toString();
    }

    @Override
    public @Nullable Subject convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        try (JsonReader reader = JsonColumn.reader(column)) {
            return subject(reader.readObject());
        }
    }

    private static Subject subject(JsonObject members) {
        return new Subject(
                new EntityId(
                        EntityType.valueOf(members.getString("entityUniqueIdentifierType")),
                        members.getString("entityUniqueIdentifierValue")),
                members.getString("fullName"),
                text(members, "streetName"),
                text(members, "civicNumber"),
                text(members, "postalCode"),
                text(members, "city"),
                text(members, "stateProvinceRegion"),
                text(members, "country"),
                text(members, "e-mail"));
    }

    private static Optional<String> text(JsonObject members, String name) {
        return Optional.ofNullable(members.getString(name, null));
    }
}
