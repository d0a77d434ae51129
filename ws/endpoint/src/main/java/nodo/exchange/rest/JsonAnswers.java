package nodo.exchange.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Begins the JSON of answers. {@code Json.create...} looks its provider up each time, which costs more than most answers
 * do; here that is done once.
 */
public final class JsonAnswers {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private JsonAnswers() {}

    /** An object without members. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object with the members of another. */
    public static JsonObjectBuilder object(JsonObject members) {
        return BUILDERS.createObjectBuilder(members);
    }

    /** An array without elements. */
    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /** Some things, each as an object, in their order. */
    public static <T> JsonArrayBuilder array(Collection<T> things, Function<? super T, JsonObjectBuilder> json) {
        JsonArrayBuilder all = array();
        things.forEach(thing -> all.add(json.apply(thing)));
        return all;
    }

    /**
     * One page of a list.
     *
     * @param name the member that holds the lines
     * @param lines the lines
     * @param next what the parameter {@code after} of the next page is, if there may be one
     */
    public static JsonObject page(String name, JsonArrayBuilder lines, Optional<String> next) {
        JsonObjectBuilder page = object().add(name, lines);
        next.ifPresent(text -> page.add("next", text));
        return page.build();
    }

    /** The line after which the next page begins: the last of a page that is full. */
    public static <T> Optional<T> lastOfFull(List<T> lines, int limit) {
        return lines.size() == limit ? Optional.of(lines.get(limit - 1)) : Optional.empty();
    }
}
