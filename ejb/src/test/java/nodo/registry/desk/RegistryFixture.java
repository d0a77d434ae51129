package nodo.registry.desk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nodo.registry.PasswordHash;
import nodo.registry.Registry;
import nodo.registry.RegistryFile;
import nodo.registry.StoredRegistry;
import nodo.store.Store;

/** An instance of the hub, as far as the registry goes. Several share the tables of one store. */
final class RegistryFixture {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** One station and one channel with a password each, two links of the creditor to its station. */
    static final JsonObject FILE = parse("""
            { "format": "nodo-registry/1",
              "paBrokers": [{ "id": "77777777777" }],
              "stations": [
                { "id": "77777777777_01", "brokerId": "77777777777", "version": 2, "password": "pwdec001",
                  "headers": { "X-One": "1", "X-Two": "2" } }],
              "creditorInstitutions": [{ "fiscalCode": "77777777777" }],
              "creditorInstitutionStations": [
                { "creditorInstitution": "77777777777", "station": "77777777777_01", "segregationCode": "02" },
                { "creditorInstitution": "77777777777", "station": "77777777777_01", "applicationCode": "01",
                  "auxDigit": 1 }],
              "pspBrokers": [{ "id": "60000000001" }],
              "psps": [{ "id": "PSPDEMO1" }],
              "channels": [
                { "id": "60000000001_01", "brokerId": "60000000001", "paymentModel": "ATTIVATO_PRESSO_PSP",
                  "password": "pwdpsp01" }],
              "pspChannels": [{ "psp": "PSPDEMO1", "channel": "60000000001_01", "paymentMethods": ["PO"] }],
              "serviceCatalogue": [
                { "idSoggettoServizio": "00001", "idServizio": "00005", "subject": "77777777777", "version": 2 }],
              "configurationKeys": { "useIdempotency": "true" } }""");

    final Registries registries = new Registries();
    final StoredRegistry stored;
    final RegistryRefresh refresh;
    final RegistryAdministration administration;

    RegistryFixture(Store store) {
        this.stored = new StoredRegistry(store.entityManager());
        this.refresh = new RegistryRefresh(store.transactions(), stored, registries);
        this.administration = new RegistryAdministration(
                store.transactions(),
                stored,
                refresh,
                new RegistrySettings(Duration.ofSeconds(2), PasswordHash.FEWEST_ITERATIONS),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static JsonObject parse(String text) {
        return RegistryFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file without its passwords, as an operator has it after an export. */
    static JsonObject withoutPasswords() {
        return parse(FILE.toString().replaceAll(",\"password\":\"[a-z0-9]+\"", ""));
    }

    static JsonObject fileWith(String member, String value) {
        return parse(Json.createObjectBuilder(FILE)
                .add(member, parse("{\"value\":" + value + "}").get("value"))
                .build()
                .toString());
    }

    RegistryImport put(JsonObject file) {
        return administration.importFile(() -> file, "tester");
    }

    RegistryImport patch(String member, String id, String changes) {
        return administration
                .patch(new EntryAddress(member, id), parse(changes), "tester")
                .orElseThrow();
    }

    boolean stationSignsIn(String password) {
        Registry registry = registries.current();
        return registry.hasPassword(registry.station("77777777777_01").orElseThrow(), password);
    }

    JsonArray exported(String member) {
        return administration.export().getJsonArray(member);
    }
}
