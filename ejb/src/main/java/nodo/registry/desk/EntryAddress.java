package nodo.registry.desk;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.registry.Finding;

/**
 * Which entry of the registry file is meant: its member and its id. A link's id is those of its ends, joined by {@code ~}
 * ({@code psp~channel}, {@code creditor~station}); where a creditor and a station have several links, the aux digit with
 * its code follows ({@code ~302}, {@code ~001}, {@code ~1}).
 *
 * <p>Source: registry-file, PATCH.
 *
 * @param member the member of the file, such as stations
 * @param id the entry's id
 */
public record EntryAddress(String member, String id) {

    private static final String LINK = "~";
    private static final String STATIONS_OF_CREDITORS = "creditorInstitutionStations";

    /** The members that make up the id of an entry. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("paBrokers", List.of("id")),
            Map.entry("stations", List.of("id")),
            Map.entry("creditorInstitutions", List.of("fiscalCode")),
            Map.entry(STATIONS_OF_CREDITORS, List.of("creditorInstitution", "station")),
            Map.entry("pspBrokers", List.of("id")),
            Map.entry("psps", List.of("id")),
            Map.entry("channels", List.of("id")),
            Map.entry("pspChannels", List.of("psp", "channel")),
            Map.entry("pspInformation", List.of("flow")),
            Map.entry("serviceCatalogue", List.of("idSoggettoServizio", "idServizio")));

    /** Whether entries of the member can be addressed at all. */
    public boolean isOfAKnownMember() {
        return KEYS.containsKey(member);
    }

    /**
     * The file with the entry changed. What names the entry does not change: it would become another one, without the
     * password that is stored under its id.
     *
     * @return empty if the file has no such entry, or several
     */
    Optional<Patched> patched(JsonObject file, JsonObject changes) {
        List<JsonObject> entries = file.getJsonArray(member).getValuesAs(JsonObject.class);
        List<JsonObject> meant = entries.stream().filter(this::isMeant).toList();
        return meant.size() == 1 ? Optional.of(patched(file, entries, meant.get(0), changes)) : Optional.empty();
    }

    private Patched patched(JsonObject file, List<JsonObject> entries, JsonObject meant, JsonObject changes) {
        JsonObject changed = Json.createMergePatch(changes).apply(meant).asJsonObject();
        JsonArrayBuilder all = Json.createArrayBuilder();
        entries.forEach(entry -> all.add(entry == meant ? changed : entry));
        return new Patched(Json.createObjectBuilder(file).add(member, all).build(), renamed(meant, changed));
    }

    private List<Finding> renamed(JsonObject meant, JsonObject changed) {
        return keys().stream()
                .filter(name -> !Objects.equals(meant.get(name), changed.get(name)))
                .map(name -> new Finding("$." + name, "names the entry, a patch does not change it"))
                .toList();
    }

    private boolean isMeant(JsonObject entry) {
        String key = keys().stream().map(name -> entry.getString(name, "")).collect(Collectors.joining(LINK));
        return id.equals(key)
                || (member.equals(STATIONS_OF_CREDITORS)
                        && codes(entry).anyMatch(code -> id.equals(key + LINK + code)));
    }

    private List<String> keys() {
        return KEYS.getOrDefault(member, List.of());
    }

    private static Stream<String> codes(JsonObject link) {
        return Stream.of(
                        code("3", link, "segregationCode"),
                        code("0", link, "applicationCode"),
                        code("", link, "auxDigit"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> code(String auxDigit, JsonObject link, String name) {
        return Optional.ofNullable(link.get(name))
                .map(value -> auxDigit + (value instanceof JsonString text ? text.getString() : value.toString()));
    }

    @Override
    public String toString() {
        return member + "/" + id;
    }

    /**
     * What a patch makes of a file.
     *
     * @param file the file with the entry changed
     * @param errors what forbids the change whatever the file says, by paths in the patch
     */
    record Patched(JsonObject file, List<Finding> errors) {}
}
