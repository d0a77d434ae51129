package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema and the reader say the same. */
class RegistrySchemaTest {

    private static final JsonObject TEXT = text();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TEXT.toString());

    private static JsonObject text() {
        try (InputStream schema = RegistryFile.schema()) {
            return RegistryFile.parse(schema.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<ValidationMessage> complaints(String file) {
        return SCHEMA.validate(file, InputFormat.JSON);
    }

    /** An object of the format: its schema, and the reading that must agree with it. */
    record Shape(String name, JsonObject schema, Consumer<EntryReader> reading) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        RegistryReader reader = new RegistryReader(JsonValue.EMPTY_JSON_OBJECT);
        Map<String, Consumer<EntryReader>> readings = new TreeMap<>();
        readings.put("paBroker", RegistryReader::paBroker);
        readings.put("station", reader::station);
        readings.put("creditorInstitution", RegistryReader::creditor);
        readings.put("iban", RegistryReader::iban);
        readings.put("creditorInstitutionStation", RegistryReader::creditorStation);
        readings.put("pspBroker", RegistryReader::pspBroker);
        readings.put("psp", RegistryReader::psp);
        readings.put("channel", reader::channel);
        readings.put("pspChannel", RegistryReader::pspChannel);
        readings.put("serviceCatalogueEntry", RegistryReader::service);
        readings.put("denyListEntry", RegistryReader::denied);
        readings.put("pspInformation", PspInformationReader::information);
        readings.put("pspService", in -> PspInformationReader.service(in, "psp"));
        readings.put("serviceLabel", PspInformationReader::label);
        readings.put("serviceLanguage", PspInformationReader::language);
        readings.put("serviceCosts", PspInformationReader::costs);
        readings.put("costBand", PspInformationReader::band);
        readings.put("urls", RegistryReader::urls);
        return readings.entrySet().stream()
                .map(entry -> new Shape(
                        entry.getKey(), TEXT.getJsonObject("$defs").getJsonObject(entry.getKey()), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasExactlyTheMembersThatAreRead(Shape shape) {
        EntryReader in = emptyEntry(new Findings());

        shape.reading().accept(in);

        Set<String> declared =
                new TreeSet<>(shape.schema().getJsonObject("properties").keySet());
        assertThat(declared).contains("note");
        declared.remove("note");
        assertThat(in.asked()).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(shape.schema().getBoolean("additionalProperties")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void requiresExactlyTheMembersThatTheReaderRequires(Shape shape) {
        Findings findings = new Findings();

        shape.reading().accept(emptyEntry(findings));

        Set<String> required = findings.errors().stream()
                .filter(finding -> finding.message().equals("required"))
                .map(finding -> finding.path().substring("$.".length()))
                .collect(Collectors.toSet());
        assertThat(shape.schema().getJsonArray("required").getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(required);
    }

    private static EntryReader emptyEntry(Findings findings) {
        return new EntryReader(JsonValue.EMPTY_JSON_OBJECT, "$", findings, new References(findings));
    }

    @Test
    void hasExactlyTheTopLevelMembersThatAreRead() {
        RegistryReader reader = new RegistryReader(Json.createObjectBuilder().build());

        reader.read();

        Set<String> declared = new TreeSet<>(TEXT.getJsonObject("properties").keySet());
        declared.remove("note");
        assertThat(reader.asked()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete-registry.json", "small-registry.json"})
    void acceptsAFileThatTheReaderAccepts(String name) {
        assertThat(complaints(RegistryFileTest.resource(name).toString())).isEmpty();
    }

    @Test
    void acceptsWhatIsExported() {
        RegistryContent content = RegistryFile.read(RegistryFileTest.resource("complete-registry.json"))
                .content();

        assertThat(complaints(RegistryFile.write(content).toString())).isEmpty();
    }

    @Test
    void acceptsNullForEveryOptionalMember() {
        assertThat(complaints(withNulls(RegistryFileTest.resource("small-registry.json"), "$root")
                        .toString()))
                .isEmpty();
    }

    /** Adds every member that the schema declares and the entry lacks, as null. */
    private static JsonObject withNulls(JsonObject entry, String shape) {
        JsonObject schema =
                shape.equals("$root") ? TEXT : TEXT.getJsonObject("$defs").getJsonObject(shape);
        var out = Json.createObjectBuilder(entry);
        schema.getJsonObject("properties").keySet().stream()
                .filter(member -> !entry.containsKey(member))
                .forEach(out::addNull);
        List.of("stations", "channels", "psps").stream()
                .filter(entry::containsKey)
                .forEach(member -> {
                    String inner = member.substring(0, member.length() - 1);
                    var entries = Json.createArrayBuilder();
                    entry.getJsonArray(member)
                            .getValuesAs(JsonObject.class)
                            .forEach(one -> entries.add(withNulls(one, inner)));
                    out.add(member, entries);
                });
        return out.build();
    }

    /** Mistakes that only the reader can see, since they are about several entries or about arithmetic. */
    private static final List<String> BEYOND_SCHEMA = List.of(
            "no paBroker",
            "no station",
            "no creditorInstitution",
            "no psp",
            "rising limits",
            "each language once",
            "of a service in an app",
            "IT expected",
            "no channel",
            "already there",
            "right check digits",
            "ends before",
            "day as",
            "a header and",
            "a namespace and",
            "a prefix of its own");

    @ParameterizedTest
    @CsvFileSource(resources = "file-mistakes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void refusesAFileThatTheReaderRefuses(String replaced, String replacement, String message) {
        String file = RegistryFileTest.resource("small-registry.json")
                .toString()
                .replace(replaced, replacement == null ? "" : replacement);

        boolean isBeyondSchema = BEYOND_SCHEMA.stream().anyMatch(message::contains);

        assertThat(isBeyondSchema || !complaints(file).isEmpty()).isTrue();
    }
}
