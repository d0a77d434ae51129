package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFileTest {

    static JsonObject parse(String text) {
        return RegistryFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject resource(String name) {
        try (InputStream text = Objects.requireNonNull(RegistryFileTest.class.getResourceAsStream(name))) {
            return RegistryFile.parse(text.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A small right file, in which a test replaces one text by another. */
    private static RegistryFile readWith(String replaced, String replacement) {
        String text = resource("small-registry.json").toString();
        assertThat(text).contains(replaced);
        return RegistryFile.read(parse(text.replace(replaced, replacement)));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    void readsEveryMemberOfACompleteFile() {
        RegistryFile file = RegistryFile.read(resource("complete-registry.json"));

        assertThat(file.errors()).isEmpty();
        assertThat(file.warnings()).isEmpty();
        Registry registry = Registry.of(file.content());
        Station station = registry.station("77777777777_01").orElseThrow();
        assertThat(station.endpoints().redirect()).isPresent();
        assertThat(station.connection().timeout()).contains(Duration.ofMillis(9000));
        assertThat(station.connection().headers()).containsEntry("X-Gateway", "${GATEWAY_KEY}");
        assertThat(registry.channel("60000000001_01").orElseThrow().flags())
                .containsExactlyInAnyOrder(ChannelFlag.values());
        assertThat(registry.link("PSPDEMO1", "60000000001_01").orElseThrow().paymentMethods())
                .containsExactly("PO", "CP");
        assertThat(registry.isDenied("PSPDEMO1", "60000000001_01", "77777777777"))
                .isTrue();
        assertThat(registry.acceptsInfrastructureCode("QR-CODE")).isTrue();
        assertThat(registry.service("00005", "00001").orElseThrow().station()).contains("77777777777_01");
        assertThat(registry.settings().tokenValidity()).isEqualTo(Duration.ofSeconds(7));
        assertThat(registry.urls().wisp().map(Object::toString)).contains("http://127.0.0.1:8080/wisp?idSession=");
    }

    @Test
    void givesEveryAbsentMemberItsDefault() {
        RegistryFile file = RegistryFile.read(resource("small-registry.json"));

        assertThat(file.errors()).isEmpty();
        RegistryContent content = file.content();
        Station station = content.stations().get(0);
        assertThat(station.enabled()).isTrue();
        assertThat(station.primitiveVersion()).isEqualTo(1);
        assertThat(station.connection()).isEqualTo(Connection.PLAIN);
        Channel channel = content.channels().get(0);
        assertThat(channel.flags()).containsExactly(ChannelFlag.CLOSE_PAYMENT);
        assertThat(channel.primitiveVersion()).isEqualTo(1);
        assertThat(content.creditorInstitutions().get(0).businessName()).isEqualTo("77777777777");
        assertThat(content.psps().get(0).businessName()).isEqualTo("PSPDEMO1");
        assertThat(content.creditorInstitutionStations().get(0).broadcast()).isFalse();
        assertThat(content.urls()).isEqualTo(Urls.NONE);
    }

    @Test
    void keepsPasswordsApartFromTheContent() {
        RegistryFile file = RegistryFile.read(resource("complete-registry.json"));

        assertThat(file.content().stations().get(0).password()).isEmpty();
        assertThat(file.passwords().stations()).containsEntry("77777777777_01", "pwdec001");
        assertThat(file.passwords().channels()).containsEntry("60000000001_01", "pwdpsp01");
        assertThat(file.passwords().toString()).doesNotContain("pwdec001").doesNotContain("pwdpsp01");
    }

    @Test
    void takesAMemberThatIsNullForAbsent() {
        RegistryFile file =
                readWith("\"version\":2", "\"version\":2,\"enabled\":null,\"headers\":null,\"password\":null");

        assertThat(file.errors()).isEmpty();
        assertThat(file.content().stations().get(0).enabled()).isTrue();
    }

    @Test
    void readsTheEmptyRegistry() {
        RegistryFile file = RegistryFile.read(parse("{\"format\":\"nodo-registry/1\"}"));

        assertThat(file.errors()).isEmpty();
        assertThat(file.content()).isEqualTo(RegistryContent.EMPTY);
    }

    @Test
    void takesNumbersAndSwitchesOfConfigurationKeysAsText() {
        RegistryFile file = RegistryFile.read(parse("{\"format\":\"nodo-registry/1\",\"configurationKeys\":"
                + "{\"note\":[1],\"useIdempotency\":false,\"default_token_duration_validity_millis\":7000}}"));

        assertThat(file.errors()).isEmpty();
        assertThat(file.content().configurationKeys())
                .containsOnlyKeys("useIdempotency", "default_token_duration_validity_millis");
        assertThat(Registry.of(file.content()).settings().useIdempotency()).isFalse();
    }

    @Test
    void warnsOfWhatItKeepsWithDoubts() {
        RegistryFile file = RegistryFile.read(parse("{\"format\":\"nodo-registry/1\","
                + "\"creditorInstitutions\":[{\"fiscalCode\":\"7777777777\"}],"
                + "\"configurationKeys\":{\"of.another.party\":\"1\",\"useIdempotency\":\"yes\"}}"));

        assertThat(file.errors()).isEmpty();
        assertThat(lines(file.warnings()))
                .containsExactly(
                        "$.creditorInstitutions[0].fiscalCode: not 11 digits",
                        "$.configurationKeys['of.another.party']: unknown configuration key, kept but not used",
                        "$.configurationKeys['useIdempotency']: true or false expected, true is used instead");
        assertThat(file.content().configurationKeys()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "file-mistakes.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void tellsAMistakeByItsPath(String replaced, String replacement, String message) {
        RegistryFile file = readWith(replaced, replacement == null ? "" : replacement);

        assertThat(lines(file.errors())).containsExactly(message);
        assertThatIllegalStateException().isThrownBy(file::content);
    }

    @Test
    void tellsTwentyMistakesInOneGo() {
        RegistryFile file = RegistryFile.read(resource("twenty-mistakes.json"));

        assertThat(lines(file.errors()))
                .containsExactlyInAnyOrder(
                        "$.format: nodo-registry/1 expected",
                        "$.colour: unknown member",
                        "$.paBrokers[0].enabled: true or false expected",
                        "$.paBrokers[1].id: paBroker 77777777777 is already there, see $.paBrokers[0].id",
                        "$.stations[0].brokerId: no paBroker 12345",
                        "$.stations[0].version: whole number from 1 to 2 expected",
                        "$.stations[0].password: 8-15 characters expected",
                        "$.stations[1].id: required",
                        "$.stations[1].endpointPaForNode: absolute http or https address expected",
                        "$.stations[2]: object expected",
                        "$.creditorInstitutions[0].ibans[1].iban: IBAN with right check digits expected",
                        "$.creditorInstitutions[0].ibans[1].validFrom: day as yyyy-mm-dd expected",
                        "$.creditorInstitutions[0].postalAccounts[0]: 12 digits expected",
                        "$.creditorInstitutionStations[0]: segregationCode, applicationCode or auxDigit required",
                        "$.creditorInstitutionStations[2]: link of 77777777777 for notices 301 is already there,"
                                + " see $.creditorInstitutionStations[1]",
                        "$.psps: list expected",
                        "$.channels[0].brokerId: no pspBroker 60000000001",
                        "$.channels[0].paymentModel: one of [IMMEDIATO, IMMEDIATO_MULTIBENEFICIARIO, DIFFERITO,"
                                + " ATTIVATO_PRESSO_PSP] expected",
                        "$.pspChannels[0].psp: no psp PSPDEMO1",
                        "$.urls.wisp: absolute http or https address expected");
    }

    @Test
    void countsMistakesBeyondABoundInsteadOfListingThem() {
        String code = "\"with blank\",";
        String many = "{\"format\":\"nodo-registry/1\",\"denyList\":[" + "1,".repeat(10_500) + "2],"
                + "\"infrastructureCodes\":[" + code.repeat(3) + "\"ok\"]}";

        List<Finding> errors = RegistryFile.read(parse(many)).errors();

        assertThat(errors).hasSize(Findings.MOST + 1);
        assertThat(errors.get(Findings.MOST)).hasToString("$: and 504 errors more");
    }

    @Test
    void readsNoMoreEntriesThanAllowed() {
        String many = "{\"format\":\"nodo-registry/1\",\"psps\":[" + "{},".repeat(EntryReader.MOST_ENTRIES) + "{}]}";

        assertThat(lines(RegistryFile.read(parse(many)).errors())).containsExactly("$.psps: at most 200000 expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nodo",
                "[]",
                "1",
                "{",
                "{\"format\":}",
                "{\"format\":\"nodo-registry/1\"} x",
                "{\"format\":\"nodo-registry/1\",\"format\":\"nodo-registry/1\"}",
                "{\"configurationKeys\":{\"a\":1e99999999999}}",
                "<registry/>",
            })
    void refusesATextThatIsNoJsonObject(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageStartingWith("not a JSON object");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{\"note\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatIllegalArgumentException().isThrownBy(() -> parse(deep));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "-1", "2.5", "99999999999999999999", "0", "3"})
    void refusesAnOddNumberQuickly(String number) {
        RegistryFile file = readWith("\"version\":2", "\"version\":" + number);

        assertThat(lines(file.errors())).containsExactly("$.stations[0].version: whole number from 1 to 2 expected");
    }

    @Test
    void neverExportsAPassword() {
        RegistryContent content = SmallRegistry.demo().content();

        assertThat(RegistryFile.write(content).toString())
                .doesNotContain("password")
                .doesNotContain("pbkdf2");
    }

    @Test
    void exportsWhatWasImported() {
        RegistryFile file = RegistryFile.read(resource("complete-registry.json"));

        JsonObject exported = RegistryFile.write(file.content());

        assertThat(RegistryFile.read(exported).content()).isEqualTo(file.content());
        assertThat(RegistryFile.write(RegistryFile.read(exported).content())).isEqualTo(exported);
    }

    @Test
    void routesByWhatTheFileSays() {
        Registry registry =
                Registry.of(RegistryFile.read(resource("small-registry.json")).content());

        Optional<CreditorInstitutionStation> link =
                registry.route(new FiscalCode("77777777777"), new NoticeNumber("301000000000000144"));

        assertThat(link).map(CreditorInstitutionStation::station).contains("77777777777_01");
    }
}
