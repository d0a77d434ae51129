package nodo.exchange.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters of a query, read strictly: an unknown one, one that is given twice, or one that says nothing usable is
 * a 400 that names it.
 */
public final class QueryParameters {

    private static final int LONGEST_VALUE = 100;

    private final MultivaluedMap<String, String> values;

    private QueryParameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /**
     * Takes the parameters of a request.
     *
     * @param uri the request's address
     * @param known those that the resource reads
     */
    public static QueryParameters of(UriInfo uri, String... known) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw Problem.of(
                    Status.BAD_REQUEST,
                    "unknown parameter " + String.join(", ", unknown) + "; there are " + String.join(", ", known));
        }
        return new QueryParameters(values);
    }

    /** The text of a parameter; one that is empty counts as absent. */
    public Optional<String> text(String name) {
        if (values.getOrDefault(name, java.util.List.of()).size() > 1) {
            throw mistake(name, "is given twice");
        }
        Optional<String> value = Optional.ofNullable(values.getFirst(name)).filter(text -> !text.isBlank());
        value.filter(text -> text.length() > LONGEST_VALUE).ifPresent(text -> {
            throw mistake(name, "is longer than " + LONGEST_VALUE + " characters");
        });
        return value.map(String::strip);
    }

    /** A whole number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        String expected = "must be a whole number from " + least + " to " + most;
        int number = parsed(name, Integer::parseInt, expected).orElse(otherwise);
        if (number < least || number > most) {
            throw mistake(name, expected);
        }
        return number;
    }

    /** A moment, such as 2026-01-31T10:15:30Z. */
    public Optional<Instant> moment(String name) {
        return parsed(name, Instant::parse, "must be a moment such as 2026-01-31T10:15:30Z");
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String choices = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return parsed(name, text -> Enum.valueOf(type, text), "must be one of " + choices);
    }

    /**
     * A value of the hub.
     *
     * @param parse reads it; throws a runtime exception if the text is none
     * @param expected what to tell then
     */
    public <T> Optional<T> parsed(String name, Function<String, T> parse, String expected) {
        return text(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw mistake(name, expected);
            }
        });
    }

    private static RuntimeException mistake(String name, String expected) {
        return Problem.of(Status.BAD_REQUEST, "parameter " + name + " " + expected);
    }
}
