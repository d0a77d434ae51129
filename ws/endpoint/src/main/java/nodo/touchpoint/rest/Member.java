package nodo.touchpoint.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nodo.exchange.rest.StorableText;

/**
 * One member of a request and what it must be. Members stand in lists, and the order of the list is the order in which
 * touchpoints are told of their mistakes.
 *
 * <p>A member that is null counts as absent. Numbers may come as numbers or as texts. Texts are what a database and an
 * XML message can hold: no control characters, no halves of surrogate pairs.
 *
 * @param name its name
 * @param fits whether a value, if there is one, is as it must be
 */
record Member(String name, Predicate<Optional<JsonValue>> fits) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_DIGITS = 9;

    /** A text of 1 to so many characters. */
    static Member text(String name, int longest) {
        return required(name, value -> isText(value, longest));
    }

    /** The same, or nothing. */
    static Member optionalText(String name, int longest) {
        return optional(name, value -> isText(value, longest));
    }

    /** A text of that form. */
    static Member matching(String name, String form) {
        Pattern pattern = Pattern.compile(form);
        return required(
                name,
                value -> value instanceof JsonString text
                        && pattern.matcher(text.getString()).matches());
    }

    /** An amount: at most two decimals and nine digits before them. */
    static Member amount(String name) {
        return required(name, Member::isAmount);
    }

    /** The same, or nothing. */
    static Member optionalAmount(String name) {
        return optional(name, Member::isAmount);
    }

    /** A date and time with its zone, to the second at least. */
    static Member moment(String name) {
        return required(name, Member::isMoment);
    }

    /** A list of texts, none of them twice. */
    static Member texts(String name, int most, int longest) {
        return required(
                name,
                value -> isList(value, most)
                        && value.asJsonArray().stream().allMatch(element -> isText(element, longest))
                        && value.asJsonArray().stream().distinct().count()
                                == value.asJsonArray().size());
    }

    /** A list of objects. */
    static Member objects(String name, int most) {
        return required(
                name,
                value -> isList(value, most) && value.asJsonArray().stream().allMatch(JsonObject.class::isInstance));
    }

    /** An object that is not empty. */
    static Member object(String name) {
        return required(name, Member::isFilledObject);
    }

    /** An object whose members are single values, none of them empty; numbers count as their text. */
    static Member flatObject(String name) {
        return required(
                name,
                value -> isFilledObject(value)
                        && value.asJsonObject().entrySet().stream()
                                .allMatch(member -> StorableText.isOne(member.getKey())
                                        && scalar(member.getValue())
                                                .filter(text -> !text.isEmpty() && StorableText.isOne(text))
                                                .isPresent()));
    }

    /** An object of any kind, or nothing. */
    static Member optionalObject(String name) {
        return optional(name, value -> isFilledObject(value) && StorableText.isOne(value.toString()));
    }

    /**
     * Looks at members in their order.
     *
     * @param otherwise the refusal of a member that is not as it must be, by its name
     */
    static void requireAll(
            List<Member> members, JsonObject object, Function<String, ? extends RuntimeException> otherwise) {
        for (Member member : members) {
            if (!member.fits().test(value(object, member.name()))) {
                throw otherwise.apply(member.name());
            }
        }
    }

    static Optional<JsonValue> value(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    /** The text of a single value; empty if it is none. */
    static Optional<String> scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
            case NULL, OBJECT, ARRAY -> Optional.empty();
        };
    }

    private static Member required(String name, Predicate<JsonValue> condition) {
        return new Member(name, value -> value.filter(condition).isPresent());
    }

    private static Member optional(String name, Predicate<JsonValue> condition) {
        return new Member(name, value -> value.stream().allMatch(condition));
    }

    private static boolean isText(JsonValue value, int longest) {
        return value instanceof JsonString text
                && !text.getString().isEmpty()
                && text.getString().codePointCount(0, text.getString().length()) <= longest
                && StorableText.isOne(text.getString());
    }

    private static boolean isAmount(JsonValue value) {
        if (value instanceof JsonNumber number) {
            BigDecimal amount = number.bigDecimalValue();
            return amount.signum() >= 0
                    && amount.scale() <= MOST_DECIMALS
                    && (long) amount.precision() - amount.scale() <= MOST_DIGITS;
        }
        return value instanceof JsonString text
                && DECIMAL.matcher(text.getString()).matches();
    }

    private static boolean isMoment(JsonValue value) {
        if (!(value instanceof JsonString text)
                || !MOMENT.matcher(text.getString()).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text.getString());
            return true;
        } catch (DateTimeException noSuchMoment) {
            return false;
        }
    }

    private static boolean isList(JsonValue value, int most) {
        return value.getValueType() == JsonValue.ValueType.ARRAY
                && !value.asJsonArray().isEmpty()
                && value.asJsonArray().size() <= most;
    }

    private static boolean isFilledObject(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.OBJECT
                && !value.asJsonObject().isEmpty();
    }
}
