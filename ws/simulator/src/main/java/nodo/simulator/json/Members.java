package nodo.simulator.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one JSON object, read one by one and strictly.
 *
 * <p>A member of the wrong type or out of its bounds, a required one that is missing and, at {@link #end()}, one that
 * nobody read are refused with their path. A member that is null counts as absent, and {@code note} is a comment.
 *
 * <p>Not thread-safe; made for one reading.
 */
public final class Members {

    private static final int MAX_ELEMENTS = 10_000;

    private final JsonObject object;
    private final String path;
    private final Set<String> read = new HashSet<>(Set.of("note"));

    private Members(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The members of the given object. */
    public static Members of(JsonObject object) {
        return new Members(object, "");
    }

    /** The text of a required member. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> invalid(name, "is missing"));
    }

    /** The text of a member, or the given one if it is absent. */
    public String text(String name, String absent) {
        return optionalText(name).orElse(absent);
    }

    /** The text of a member, if it is there. */
    public Optional<String> optionalText(String name) {
        return value(name, ValueType.STRING, "a text").map(value -> ((JsonString) value).getString());
    }

    /** A whole number between two bounds, both included, or the given one if it is absent. */
    public long whole(String name, long absent, long least, long most) {
        Optional<JsonValue> value = value(name, ValueType.NUMBER, "a number");
        if (value.isEmpty()) {
            return absent;
        }
        JsonNumber number = (JsonNumber) value.get();
        if (!number.isIntegral() || number.bigDecimalValue().precision() > 18) {
            throw invalid(name, "must be a whole number");
        }
        long whole = number.longValue();
        if (whole < least || whole > most) {
            throw invalid(name, "must be between " + least + " and " + most);
        }
        return whole;
    }

    /** As {@link #whole(String, long, long, long)}, for numbers that fit an int. */
    public int count(String name, int absent, int least, int most) {
        return Math.toIntExact(whole(name, absent, least, most));
    }

    /** A number of milliseconds, 0 to one day, or the given duration if it is absent. */
    public Duration millis(String name, Duration absent) {
        return Duration.ofMillis(
                whole(name, absent.toMillis(), 0, Duration.ofDays(1).toMillis()));
    }

    /** True or false, or the given value if it is absent. */
    public boolean flag(String name, boolean absent) {
        read.add(name);
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case NULL -> absent;
            case TRUE -> true;
            case FALSE -> false;
            default -> throw invalid(name, "must be true or false");
        };
    }

    /** One constant of an enum by its name, or the given one if it is absent. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E absent) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            return absent;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.get()))
                .findFirst()
                .orElseThrow(() -> invalid(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** A date as {@code yyyy-MM-dd}, or the given one if it is absent. */
    public LocalDate date(String name, LocalDate absent) {
        try {
            return optionalText(name).map(LocalDate::parse).orElse(absent);
        } catch (DateTimeParseException e) {
            throw new InvalidOrder(path + name + " must be a date as yyyy-MM-dd", e);
        }
    }

    /** The members of an object inside, if it is there. */
    public Optional<Members> object(String name) {
        return value(name, ValueType.OBJECT, "an object")
                .map(value -> new Members(value.asJsonObject(), path + name + "."));
    }

    /** The objects of an array; none if it is absent. */
    public List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            String at = name + "[" + objects.size() + "]";
            if (element.getValueType() != ValueType.OBJECT) {
                throw invalid(at, "must be an object");
            }
            objects.add(new Members(element.asJsonObject(), path + at + "."));
        }
        return objects;
    }

    /** The texts of an array; none if it is absent. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            if (!(element instanceof JsonString text)) {
                throw invalid(name + "[" + texts.size() + "]", "must be a text");
            }
            texts.add(text.getString());
        }
        return texts;
    }

    /** The members of an object whose values are all texts, in their order; none if it is absent. */
    public Map<String, String> textByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name).ifPresent(inner -> inner.object.keySet().forEach(key -> texts.put(key, inner.text(key))));
        return texts;
    }

    /** An error that names the given member. */
    public InvalidOrder invalid(String name, String reason) {
        return new InvalidOrder(path + name + " " + reason);
    }

    /**
     * Tells that everything known was read.
     *
     * @throws InvalidOrder if a member is left that nobody asked for
     */
    public void end() {
        List<String> left =
                object.keySet().stream().filter(name -> !read.contains(name)).toList();
        if (!left.isEmpty()) {
            throw new InvalidOrder("unknown member " + path + String.join(", " + path, left));
        }
    }

    private JsonArray elements(String name) {
        JsonArray elements = value(name, ValueType.ARRAY, "an array")
                .map(JsonValue::asJsonArray)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
        if (elements.size() > MAX_ELEMENTS) {
            throw invalid(name, "has more than " + MAX_ELEMENTS + " elements");
        }
        return elements;
    }

    private Optional<JsonValue> value(String name, ValueType type, String what) {
        read.add(name);
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() == ValueType.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != type) {
            throw invalid(name, "must be " + what);
        }
        return Optional.of(value);
    }
}
