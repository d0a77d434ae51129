package nodo.registry;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nodo.money.Euro;

/**
 * One JSON object of a registry file while it is read: hands out its members by type and notes what is wrong.
 *
 * <p>A member that is wrong is noted with its path, and something harmless is handed out in its place, so that reading
 * goes on and the file gets all its messages at once; {@link #made} then drops the entry. A member that is null counts as
 * absent. Members that nobody asked for are unknown, hence errors, except {@code note}.
 */
final class EntryReader {

    /** Most entries of one member of the file. */
    static final int MOST_ENTRIES = 200_000;

    /** How moments of Italian time are written. */
    static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final String COMMENT = "note";
    private static final String HARMLESS_NAME = "?";
    private static final int LONGEST_QUOTE = 60;
    private static final URI HARMLESS_ADDRESS = URI.create("http://localhost");
    private static final Predicate<String> AMOUNT =
            Pattern.compile("[0-9]{1,9}\\.[0-9]{2}").asMatchPredicate();

    private final JsonObject json;
    private final String path;
    private final Findings findings;
    private final References references;
    private final Set<String> asked = new LinkedHashSet<>();
    private final int errorsBefore;

    EntryReader(JsonObject json, String path, Findings findings, References references) {
        this.json = json;
        this.path = path;
        this.findings = findings;
        this.references = references;
        this.errorsBefore = findings.errorCount();
    }

    /**
     * Ends the reading of the object: reports unknown members and makes its value.
     *
     * @return empty if anything in the object was wrong
     */
    <T> Optional<T> made(Supplier<T> value) {
        for (String member : json.keySet()) {
            if (!asked.contains(member) && !member.equals(COMMENT)) {
                error(member, "unknown member");
            }
        }
        return isSound() ? Optional.of(value.get()) : Optional.empty();
    }

    /** The members that were asked for: all that the object may have, beside {@code note}. */
    Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    /** Whether nothing in the object was wrong so far. */
    boolean isSound() {
        return findings.errorCount() == errorsBefore;
    }

    void error(String member, String message) {
        findings.error(pathOf(member), message);
    }

    /** Notes what is wrong with the object as a whole. */
    void error(String message) {
        findings.error(path, message);
    }

    void warning(String member, String message) {
        findings.warning(pathOf(member), message);
    }

    private String pathOf(String member) {
        return Formats.isPlainMember(member) ? path + "." + member : path + "['" + quoted(member) + "']";
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    /** A required identifier. */
    String identifier(String member) {
        return required(member, optionalIdentifier(member), HARMLESS_NAME);
    }

    Optional<String> optionalIdentifier(String member) {
        return text(member, Formats::isIdentifier, "1-35 characters without blanks expected");
    }

    /** A required identifier that names this entry among its kind. */
    String key(String member, String kind) {
        Optional<String> name = optionalIdentifier(member);
        name.ifPresent(known -> references.declare(kind, known, pathOf(member)));
        return required(member, name, HARMLESS_NAME);
    }

    /** A required identifier that names an entry of another kind. */
    String reference(String member, String kind) {
        return required(member, optionalReference(member, kind), HARMLESS_NAME);
    }

    Optional<String> optionalReference(String member, String kind) {
        Optional<String> name = optionalIdentifier(member);
        name.ifPresent(known -> references.use(kind, known, pathOf(member)));
        return name;
    }

    /** Notes that several members together name this entry among its kind. */
    void declare(String kind, String name) {
        references.declare(kind, name, path);
    }

    /** Notes that several members together name an entry of another kind. */
    void use(String kind, String name) {
        references.use(kind, name, path);
    }

    /** A text of at most so many characters. */
    Optional<String> text(String member, int limit) {
        return text(member, text -> Formats.isText(text, limit), "1-" + limit + " characters expected");
    }

    /** A text of exactly so many digits. */
    Optional<String> digits(String member, int length) {
        return text(member, text -> Formats.isDigits(text, length), length + " digits expected");
    }

    Optional<String> text(String member, Predicate<String> shape, String expectation) {
        return value(member, ValueType.STRING, expectation)
                .map(value -> ((JsonString) value).getString())
                .filter(text -> isAccepted(member, shape.test(text), expectation));
    }

    /** A required text of a shape. */
    String requiredText(String member, Predicate<String> shape, String expectation) {
        return required(member, text(member, shape, expectation), HARMLESS_NAME);
    }

    Optional<URI> address(String member) {
        return text(member, Formats::isWebAddress, "absolute http or https address expected")
                .map(URI::create);
    }

    /** A required address. */
    URI requiredAddress(String member) {
        return required(member, address(member), HARMLESS_ADDRESS);
    }

    /** A required day. */
    LocalDate requiredDay(String member) {
        return required(member, day(member), LocalDate.EPOCH);
    }

    /** A required moment of Italian time, to the second. */
    LocalDateTime dateTime(String member) {
        Optional<LocalDateTime> moment = text(member, EntryReader::isDateTime, "moment as yyyy-mm-ddThh:mm:ss expected")
                .map(text -> LocalDateTime.parse(text, DATE_TIME));
        return required(member, moment, LocalDate.EPOCH.atStartOfDay());
    }

    private static boolean isDateTime(String text) {
        try {
            return LocalDateTime.parse(text, DATE_TIME).getYear() <= 9999;
        } catch (DateTimeParseException notAMoment) {
            return false;
        }
    }

    /** An amount in euro, with two decimals. */
    Optional<Euro> amount(String member) {
        return text(member, AMOUNT, "amount with two decimals expected").map(Euro::of);
    }

    /** A required amount. */
    Euro requiredAmount(String member) {
        return required(member, amount(member), Euro.ZERO);
    }

    Optional<LocalDate> day(String member) {
        return text(member, EntryReader::isDay, "day as yyyy-mm-dd expected").map(LocalDate::parse);
    }

    /** The last day of a period, which must not end before it begins. */
    Optional<LocalDate> lastDay(String member, Optional<LocalDate> first) {
        Optional<LocalDate> last = day(member);
        boolean isReversed = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        isAccepted(member, !isReversed, "ends before it begins");
        return last;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() <= 9999;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    boolean flag(String member, boolean otherwise) {
        asked.add(member);
        return switch (json.getOrDefault(member, JsonValue.NULL).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> otherwise;
            default -> isAccepted(member, false, "true or false expected");
        };
    }

    /** A flag that may be left open. */
    Optional<Boolean> optionalFlag(String member) {
        boolean isThere = !isNull(json.getOrDefault(member, JsonValue.NULL));
        boolean value = flag(member, false);
        return isThere ? Optional.of(value) : Optional.empty();
    }

    /** Notes that a member which was asked for must be there. */
    void require(String member) {
        if (isNull(json.getOrDefault(member, JsonValue.NULL))) {
            error(member, "required");
        }
    }

    /** Notes that a list which was asked for must have an entry. */
    void requireEntries(String member) {
        require(member);
        JsonValue list = json.getOrDefault(member, JsonValue.NULL);
        isAccepted(member, !list.equals(JsonValue.EMPTY_JSON_ARRAY), "one entry at least expected");
    }

    Optional<Integer> number(String member, int least, int most) {
        String expectation = "whole number from " + least + " to " + most + " expected";
        return value(member, ValueType.NUMBER, expectation)
                .map(JsonNumber.class::cast)
                .filter(number -> isAccepted(member, isWithin(number, least, most), expectation))
                .map(JsonNumber::intValue);
    }

    /** The scale is looked at first: a huge exponent must not be written out. */
    private static boolean isWithin(JsonNumber number, int least, int most) {
        return number.isIntegral()
                && number.bigDecimalValue().precision() <= 10
                && number.longValue() >= least
                && number.longValue() <= most;
    }

    /** A required number. */
    int requiredNumber(String member, int least, int most) {
        return required(member, number(member, least, most), least);
    }

    /** A required choice. */
    <E extends Enum<E>> E choice(String member, E[] choices) {
        String expectation = "one of " + Arrays.toString(choices) + " expected";
        Predicate<String> isChoice =
                text -> Arrays.stream(choices).anyMatch(one -> one.name().equals(text));
        Optional<E> chosen = text(member, isChoice, expectation)
                .map(text -> Arrays.stream(choices)
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElseThrow());
        return required(member, chosen, choices[0]);
    }

    /** A list of texts of one shape, at most so many. */
    List<String> texts(String member, int most, Predicate<String> shape, String expectation) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> values = array(member, most);
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) instanceof JsonString string && shape.test(string.getString())) {
                texts.add(string.getString());
            } else {
                findings.error(pathOf(member) + "[" + index + "]", expectation);
            }
        }
        return texts;
    }

    /** A map of texts, at most so many. Numbers and switches are taken as their text. */
    SortedMap<String, String> map(String member, int most, BiPredicate<String, String> shape, String expectation) {
        SortedMap<String, String> texts = new TreeMap<>();
        Map<String, JsonValue> entries = membersOf(member);
        isAccepted(member, entries.size() <= most, "at most " + most + " expected");
        entries.forEach((name, value) -> {
            Optional<String> text = scalar(value).filter(known -> shape.test(name, known));
            text.ifPresentOrElse(
                    known -> texts.put(name, known),
                    () -> findings.error(pathOf(member) + "['" + quoted(name) + "']", expectation));
        });
        return texts;
    }

    private Map<String, JsonValue> membersOf(String member) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        value(member, ValueType.OBJECT, "object expected")
                .ifPresent(object -> object.asJsonObject().forEach((name, value) -> {
                    if (!name.equals(COMMENT) && !isNull(value)) {
                        members.put(name, value);
                    }
                }));
        return members;
    }

    private static Optional<String> scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
            default -> Optional.empty();
        };
    }

    /** The entries of a list of objects, each made by its own reading; those with mistakes are dropped. */
    <T> List<T> entries(String member, int most, Function<EntryReader, Optional<T>> reading) {
        List<T> entries = new ArrayList<>();
        List<JsonValue> values = array(member, most);
        for (int index = 0; index < values.size(); index++) {
            String place = pathOf(member) + "[" + index + "]";
            if (values.get(index) instanceof JsonObject object) {
                reading.apply(new EntryReader(object, place, findings, references))
                        .ifPresent(entries::add);
            } else {
                findings.error(place, "object expected");
            }
        }
        return entries;
    }

    /** A member that is an object of its own. */
    <T> Optional<T> object(String member, Function<EntryReader, Optional<T>> reading) {
        return value(member, ValueType.OBJECT, "object expected")
                .flatMap(object ->
                        reading.apply(new EntryReader(object.asJsonObject(), pathOf(member), findings, references)));
    }

    private List<JsonValue> array(String member, int most) {
        JsonArray array = value(member, ValueType.ARRAY, "list expected")
                .map(JsonValue::asJsonArray)
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
        return isAccepted(member, array.size() <= most, "at most " + most + " expected") ? array : List.of();
    }

    private Optional<JsonValue> value(String member, ValueType type, String expectation) {
        asked.add(member);
        JsonValue value = json.getOrDefault(member, JsonValue.NULL);
        if (isNull(value)) {
            return Optional.empty();
        }
        return isAccepted(member, value.getValueType() == type, expectation) ? Optional.of(value) : Optional.empty();
    }

    private static boolean isNull(JsonValue value) {
        return value.getValueType() == ValueType.NULL;
    }

    /** Says what is expected of a member that is not right. */
    boolean isAccepted(String member, boolean isRight, String expectation) {
        if (!isRight) {
            error(member, expectation);
        }
        return isRight;
    }

    private <T> T required(String member, Optional<T> value, T harmless) {
        if (value.isEmpty() && isNull(json.getOrDefault(member, JsonValue.NULL))) {
            error(member, "required");
        }
        return value.orElse(harmless);
    }
}
