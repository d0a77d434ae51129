package nodo.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Optional;
import nodo.registry.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryAddressTest {

    private static final String LINK = "77777777777~77777777777_01";

    private static Optional<EntryAddress.Patched> patched(String member, String id, String changes) {
        return new EntryAddress(member, id).patched(RegistryFixture.FILE, RegistryFixture.parse(changes));
    }

    private static JsonObject entry(EntryAddress.Patched patched, String member, int index) {
        return patched.file().getJsonArray(member).getJsonObject(index);
    }

    @ParameterizedTest
    @CsvSource({
        "paBrokers, 77777777777, 0",
        "stations, 77777777777_01, 0",
        "creditorInstitutions, 77777777777, 0",
        "creditorInstitutionStations, " + LINK + "~302, 0",
        "creditorInstitutionStations, " + LINK + "~001, 1",
        "creditorInstitutionStations, " + LINK + "~1, 1",
        "pspBrokers, 60000000001, 0",
        "psps, PSPDEMO1, 0",
        "channels, 60000000001_01, 0",
        "pspChannels, PSPDEMO1~60000000001_01, 0",
        "serviceCatalogue, 00001~00005, 0"
    })
    void findsTheEntryThatIsMeant(String member, String id, int index) {
        EntryAddress.Patched patched =
                patched(member, id, "{\"note\":\"found\"}").orElseThrow();

        assertThat(patched.errors()).isEmpty();
        assertThat(entry(patched, member, index).getString("note")).isEqualTo("found");
        assertThat(patched.file().toString().split("found", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "stations, 77777777777_02",
        "stations, ''",
        "creditorInstitutionStations, " + LINK,
        "creditorInstitutionStations, " + LINK + "~02",
        "creditorInstitutionStations, " + LINK + "~301",
        "pspChannels, 60000000001_01~PSPDEMO1",
        "pspChannels, PSPDEMO1"
    })
    void findsNothingUnlessExactlyOneIsMeant(String member, String id) {
        assertThat(patched(member, id, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"denyList", "infrastructureCodes", "configurationKeys", "urls", "format", "nothing"})
    void addressesNoOtherMembers(String member) {
        assertThat(new EntryAddress(member, "x").isOfAKnownMember()).isFalse();
    }

    @Test
    void leavesEverythingElseAsItIs() {
        EntryAddress.Patched patched =
                patched("stations", "77777777777_01", """
                { "enabled": false, "version": null, "headers": { "X-Two": null, "X-Three": "3" } }""").orElseThrow();

        assertThat(entry(patched, "stations", 0)).isEqualTo(RegistryFixture.parse("""
                { "id": "77777777777_01", "brokerId": "77777777777", "password": "pwdec001",
                  "headers": { "X-One": "1", "X-Three": "3" }, "enabled": false }"""));
        assertThat(patched.file().getJsonArray("channels")).isEqualTo(RegistryFixture.FILE.getJsonArray("channels"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stations | 77777777777_01 | {\"id\":\"other\"} | $.id",
                "stations | 77777777777_01 | {\"id\":null} | $.id",
                "pspChannels | PSPDEMO1~60000000001_01 | {\"channel\":\"other\"} | $.channel"
            })
    void refusesToRenameAnEntry(String member, String id, String changes, String path) {
        assertThat(patched(member, id, changes).orElseThrow().errors())
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @Test
    void takesAnEntryThatIsSentWithItsName() {
        assertThat(patched("stations", "77777777777_01", "{\"id\":\"77777777777_01\",\"enabled\":false}")
                        .orElseThrow()
                        .errors())
                .isEmpty();
    }
}
