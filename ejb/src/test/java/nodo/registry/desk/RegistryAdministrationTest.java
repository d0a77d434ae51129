package nodo.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nodo.registry.Finding;
import nodo.registry.Registry;
import nodo.registry.RegistryChange;
import nodo.registry.RegistryPart;
import nodo.registry.RegistryRevision;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class RegistryAdministrationTest {

    private static final String STATION = "77777777777_01";

    private final Store store;
    private final RegistryFixture hub;

    RegistryAdministrationTest(Store store) {
        this.store = store;
        this.hub = new RegistryFixture(store);
    }

    private List<String> audit() {
        return store.transactions().commit(() -> hub.stored.changes(10)).stream()
                .map(RegistryChange::what)
                .toList();
    }

    @Test
    void hasAFileInForceWhenItIsImported() {
        RegistryImport done = hub.put(RegistryFixture.FILE);

        assertThat(done.applied()).isTrue();
        assertThat(hub.registries.current().station(STATION)).isPresent();
        assertThat(hub.stationSignsIn("pwdec001")).isTrue();
        assertThat(hub.stationSignsIn("pwdec002")).isFalse();
    }

    @Test
    void namesInTheAuditWhoChangedWhat() {
        hub.put(RegistryFixture.FILE);
        hub.patch("stations", STATION, "{\"enabled\":false,\"password\":\"pwdec777\"}");

        assertThat(audit())
                .containsExactlyInAnyOrder("PUT registry", "PATCH stations/" + STATION + ": enabled, password");
        assertThat(store.transactions().commit(() -> hub.stored.changes(10)))
                .allMatch(change -> change.by().equals("tester") && change.at().equals(RegistryFixture.NOW));
    }

    @Test
    void refusesAFileWithEveryErrorAndChangesNothing() {
        hub.put(RegistryFixture.FILE);
        Registry before = hub.registries.current();

        RegistryImport done = hub.put(RegistryFixture.parse("""
                { "format": "nodo-registry/1",
                  "stations": [{ "id": "s", "brokerId": "nobody", "version": 3, "colour": "red" }] }"""));

        assertThat(done.applied()).isFalse();
        assertThat(done.errors())
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("$.stations[0].brokerId", "$.stations[0].version", "$.stations[0].colour");
        assertThat(hub.registries.current()).isSameAs(before);
        assertThat(audit()).containsExactly("PUT registry");
    }

    @Test
    void asksTheDatabaseNothingForAFileWithErrors() {
        JsonObject wrong = RegistryFixture.fileWith("format", "\"another\"");

        assertThat(store.statements().during(() -> hub.put(wrong))).isEmpty();
    }

    @Test
    void tellsWarningsOfAFileThatItTakes() {
        RegistryImport done = hub.put(RegistryFixture.fileWith("configurationKeys", "{\"unheardOf\":\"1\"}"));

        assertThat(done.applied()).isTrue();
        assertThat(done.warnings()).extracting(Finding::path).containsExactly("$.configurationKeys['unheardOf']");
    }

    @Test
    void passesOnWhatTheParsingThrows() {
        assertThatThrownBy(() -> hub.administration.importFile(() -> RegistryFixture.parse("["), "tester"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsThePasswordsOfEntriesThatComeWithoutOne() {
        hub.put(RegistryFixture.FILE);

        hub.put(RegistryFixture.withoutPasswords());

        assertThat(hub.stationSignsIn("pwdec001")).isTrue();
    }

    @Test
    void letsNobodyInWhereNoPasswordWasEverGiven() {
        hub.put(RegistryFixture.withoutPasswords());

        assertThat(hub.stationSignsIn("pwdec001")).isFalse();
        assertThat(hub.stationSignsIn("")).isFalse();
    }

    @Test
    void exportsWhatItImportedWithoutPasswordsOrTheirHashes() {
        hub.put(RegistryFixture.FILE);
        JsonObject exported = hub.administration.export();

        assertThat(exported.toString()).doesNotContain("assword", "pbkdf2", "pwdec001", "pwdpsp01");
        hub.put(exported);
        assertThat(hub.administration.export()).isEqualTo(exported);
    }

    @Test
    void changesTheGivenMembersOfOneEntryAndKeepsItsPassword() {
        hub.put(RegistryFixture.FILE);

        RegistryImport done = hub.patch("stations", STATION, "{\"enabled\":false}");

        assertThat(done.applied()).isTrue();
        assertThat(hub.registries.current().station(STATION).orElseThrow().enabled())
                .isFalse();
        assertThat(hub.stationSignsIn("pwdec001")).isTrue();
    }

    @Test
    void changesAPassword() {
        hub.put(RegistryFixture.FILE);
        assertThat(hub.stationSignsIn("pwdec001")).isTrue();

        hub.patch("stations", STATION, "{\"password\":\"pwdec777\"}");

        assertThat(hub.stationSignsIn("pwdec777")).isTrue();
        assertThat(hub.stationSignsIn("pwdec001")).isFalse();
    }

    @Test
    void refusesAPatchThatIsWrongAmongTheOtherEntries() {
        hub.put(RegistryFixture.FILE);

        RegistryImport done = hub.patch("stations", STATION, "{\"brokerId\":\"nobody\",\"version\":9}");

        assertThat(done.errors())
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("$.stations[0].brokerId", "$.stations[0].version");
        assertThat(audit()).containsExactly("PUT registry");
    }

    @Test
    void refusesToRenameAnEntry() {
        hub.put(RegistryFixture.FILE);

        RegistryImport done = hub.patch("channels", "60000000001_01", "{\"id\":\"60000000001_02\"}");

        assertThat(done.errors()).extracting(Finding::path).containsExactly("$.id");
        assertThat(hub.registries.current().channel("60000000001_01")).isPresent();
    }

    @Test
    void saysWhenThereIsNoSuchEntry() {
        hub.put(RegistryFixture.FILE);

        assertThat(hub.administration.patch(
                        new EntryAddress("stations", "nobody"), RegistryFixture.parse("{}"), "tester"))
                .isEmpty();
        assertThat(audit()).containsExactly("PUT registry");
    }

    @Test
    void losesNoneOfManyPatchesAtOnceOnTwoInstances() throws Exception {
        hub.put(RegistryFixture.FILE);
        List<RegistryFixture> instances = List.of(hub, new RegistryFixture(store));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture<?>[] patches = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> instances
                                    .get(number % 2)
                                    .patch("stations", STATION, "{\"headers\":{\"X-" + number + "\":\"v\"}}"),
                            threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(patches).get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(hub.exported("stations").getJsonObject(0).getJsonObject("headers"))
                .hasSize(10);
        assertThat(store.transactions().commit(hub.stored::revision)).isEqualTo(new RegistryRevision(9, 9, 9));
    }

    @Test
    void setsAConfigurationKey() {
        hub.put(RegistryFixture.FILE);

        assertThat(hub.administration.putConfigurationValue("useIdempotency", "false", "tester"))
                .isEmpty();

        assertThat(hub.registries.current().settings().useIdempotency()).isFalse();
        assertThat(hub.administration.configurationValue("useIdempotency")).contains("false");
        assertThat(audit()).contains("PUT config/useIdempotency");
    }

    @Test
    void keepsAKeyThatItDoesNotKnowAndSaysSo() {
        assertThat(hub.administration.putConfigurationValue("unheardOf", "1", "tester"))
                .isPresent();

        assertThat(hub.administration.configurationValue("unheardOf")).contains("1");
    }

    @Test
    void readsAgainWhatSomebodyChangedByHand() {
        hub.put(RegistryFixture.FILE);
        store.transactions()
                .commit(() -> store.entityManager()
                        .createNativeQuery("UPDATE station SET enabled = false")
                        .executeUpdate());

        hub.administration.refresh(Set.of(RegistryPart.PSP), "tester");
        assertThat(hub.registries.current().station(STATION).orElseThrow().enabled())
                .isTrue();

        hub.administration.refresh(Set.of(RegistryPart.PA), "tester");
        assertThat(hub.registries.current().station(STATION).orElseThrow().enabled())
                .isFalse();
    }
}
