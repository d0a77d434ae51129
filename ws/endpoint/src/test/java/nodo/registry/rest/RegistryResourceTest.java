package nodo.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nodo.exchange.rest.RestEdge;
import nodo.exchange.rest.RestEdge.Answer;
import nodo.registry.Finding;
import nodo.registry.RegistryPart;
import nodo.registry.desk.EntryAddress;
import nodo.registry.desk.RegistryAdministration;
import nodo.registry.desk.RegistryImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryResourceTest {

    private static final String JSON = "application/json";
    private static final String REGISTRY = "monitoring/v1/registry";
    private static final String CONFIG = "monitoring/v1/config/";

    private final Desk desk = new Desk();
    private final RestEdge edge = new RestEdge(new RegistryResource(desk), new ConfigurationResource(desk));

    @Test
    void exportsTheRegistry() {
        Answer answer = edge.get(REGISTRY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(JSON);
        assertThat(answer.body()).isEqualTo("{\"format\":\"exported\"}");
    }

    @Test
    void publishesTheSchema() {
        Answer answer = edge.get(REGISTRY + "/schema");

        assertThat(answer.type()).isEqualTo("application/schema+json");
        assertThat(answer.body()).contains("urn:nodo:registry:1");
    }

    @Test
    void importsAFileAndTellsItsWarnings() {
        desk.outcome = new RegistryImport(List.of(), List.of(new Finding("$.a", "look at it")));

        Answer answer = edge.send("PUT", REGISTRY, JSON, "{\"format\":\"x\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"warnings\":[{\"path\":\"$.a\",\"message\":\"look at it\"}]}");
        assertThat(desk.calls).containsExactly("import {\"format\":\"x\"} by monitoring");
    }

    @Test
    void listsEveryErrorOfAFileThatIsRefused() {
        desk.outcome =
                new RegistryImport(List.of(new Finding("$.a", "wrong"), new Finding("$.b[3]", "wrong too")), List.of());

        Answer answer = edge.send("PUT", REGISTRY, JSON, "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"errors\":[{\"path\":\"$.a\",\"message\":\"wrong\"},"
                        + "{\"path\":\"$.b[3]\",\"message\":\"wrong too\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "{} {}", "{\"a\":1,\"a\":2}"})
    void refusesWhatIsNoJsonObject(String body) {
        assertThat(edge.send("PUT", REGISTRY, JSON, body).status()).isEqualTo(400);
        assertThat(edge.send("PATCH", REGISTRY + "/stations/s", JSON, body).status())
                .isEqualTo(400);
        assertThat(desk.calls).isEmpty();
    }

    @Test
    void refusesAFileAboveTheBoundUnread() {
        Answer answer = edge.send("PUT", REGISTRY, JSON, " ".repeat((16 << 20) + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(desk.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stations/77777777777_01, stations/77777777777_01",
        "pspChannels/PSP1~60000000001_01, pspChannels/PSP1~60000000001_01",
        "creditorInstitutionStations/77777777777~77777777777_01~302, "
                + "creditorInstitutionStations/77777777777~77777777777_01~302",
        "psps/A%2FB, psps/A/B"
    })
    void patchesTheEntryOfThePath(String path, String entry) {
        Answer answer = edge.send("PATCH", REGISTRY + "/" + path, JSON, "{\"enabled\":false}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(desk.calls).containsExactly("patch " + entry + " {\"enabled\":false} by monitoring");
    }

    @Test
    void takesAMergePatchByItsOwnMediaType() {
        assertThat(edge.send("PATCH", REGISTRY + "/stations/s", "application/merge-patch+json", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysThatThereIsNoSuchEntry() {
        assertThat(edge.send("PATCH", REGISTRY + "/stations/" + Desk.NOBODY, JSON, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(edge.send("PATCH", REGISTRY + "/denyList/x", JSON, "{}").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"CONFIG, 1", "PA, 1", "PSP, 1", "ALL, 3"})
    void refreshesThePartThatIsNamed(String what, int parts) {
        assertThat(edge.get(CONFIG + "refresh/" + what).status()).isEqualTo(200);

        assertThat(desk.refreshed).hasSize(parts);
        assertThat(parts == 3 || desk.refreshed.contains(RegistryPart.valueOf(what)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "EC", "ALL%20"})
    void knowsNoOtherPart(String what) {
        Answer answer = edge.get(CONFIG + "refresh/" + what);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("CONFIG, PA, PSP, ALL");
        assertThat(desk.refreshed).isEmpty();
    }

    @Test
    void tellsAKey() {
        assertThat(edge.get(CONFIG + "useIdempotency").body()).isEqualTo("true");
        assertThat(edge.get(CONFIG + Desk.NOBODY).status()).isEqualTo(404);
    }

    @Test
    void setsAKeyToTheTextWithoutTheBlanksAroundIt() {
        assertThat(edge.send("PUT", CONFIG + "useIdempotency", "text/plain", " false\n")
                        .status())
                .isEqualTo(200);

        assertThat(desk.calls).containsExactly("set useIdempotency=false by monitoring");
    }

    @Test
    void refusesAKeyOrValueThatNoRegistryHolds() {
        assertThat(edge.send("PUT", CONFIG + "a%20b", "text/plain", "1").status())
                .isEqualTo(400);
        assertThat(edge.send("PUT", CONFIG + "a", "text/plain", "x".repeat(4_001))
                        .status())
                .isEqualTo(400);
        assertThat(edge.send("PUT", CONFIG + "a", "text/plain", "x".repeat((64 << 10) + 1))
                        .status())
                .isEqualTo(413);
        assertThat(desk.calls).isEmpty();
    }

    /** Notes what it is asked. */
    private static final class Desk extends RegistryAdministration {

        static final String NOBODY = "nobody";

        private final List<String> calls = new ArrayList<>();
        private Set<RegistryPart> refreshed = Set.of();
        private RegistryImport outcome = new RegistryImport(List.of(), List.of());

        @Override
        public JsonObject export() {
            return Json.createObjectBuilder().add("format", "exported").build();
        }

        @Override
        public RegistryImport importFile(Supplier<JsonObject> parsing, String by) {
            calls.add("import " + parsing.get() + " by " + by);
            return outcome;
        }

        @Override
        public Optional<RegistryImport> patch(EntryAddress entry, JsonObject changes, String by) {
            if (entry.id().equals(NOBODY)) {
                return Optional.empty();
            }
            calls.add("patch " + entry + " " + changes + " by " + by);
            return Optional.of(outcome);
        }

        @Override
        public Optional<String> configurationValue(String key) {
            return key.equals(NOBODY) ? Optional.empty() : Optional.of("true");
        }

        @Override
        public Optional<String> putConfigurationValue(String key, String value, String by) {
            calls.add("set " + key + "=" + value + " by " + by);
            return Optional.empty();
        }

        @Override
        public void refresh(Set<RegistryPart> parts, String by) {
            refreshed = parts;
        }
    }
}
