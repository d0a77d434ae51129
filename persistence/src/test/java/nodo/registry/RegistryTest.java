package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nodo.notice.FiscalCode;
import nodo.notice.Iban;
import nodo.notice.NoticeNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private static final String CREDITOR = "77777777777";
    private static final FiscalCode CREDITOR_CODE = new FiscalCode(CREDITOR);
    private static final FiscalCode UNKNOWN = new FiscalCode("99999999999");
    private static final String IBAN = "IT60X0542811101000000123456";
    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    @Test
    void findsEveryPartyByItsIdentifier() {
        Registry registry = SmallRegistry.demo();

        assertThat(registry.paBroker(CREDITOR)).isPresent();
        assertThat(registry.station("77777777777_01")).isPresent();
        assertThat(registry.creditor(CREDITOR)).isPresent();
        assertThat(registry.pspBroker("60000000001")).isPresent();
        assertThat(registry.psp("PSPDEMO1")).isPresent();
        assertThat(registry.channel("60000000001_01")).isPresent();
        assertThat(registry.link("PSPDEMO1", "60000000001_01")).isPresent();
    }

    @Test
    void knowsNobodyElse() {
        Registry registry = SmallRegistry.demo();

        assertThat(registry.paBroker("x")).isEmpty();
        assertThat(registry.station("x")).isEmpty();
        assertThat(registry.creditor("x")).isEmpty();
        assertThat(registry.pspBroker("x")).isEmpty();
        assertThat(registry.psp("x")).isEmpty();
        assertThat(registry.channel("x")).isEmpty();
        assertThat(registry.link("PSPDEMO1", "x")).isEmpty();
        assertThat(registry.service("00001", "00002")).isEmpty();
    }

    @Test
    void findsTheOwnerOfAStationAndOfAChannel() {
        Registry registry = SmallRegistry.demo();

        assertThat(registry.brokerOf(registry.station("88888888888_01").orElseThrow())
                        .id())
                .isEqualTo("88888888888");
        assertThat(registry.brokerOf(registry.channel("60000000001_01").orElseThrow())
                        .id())
                .isEqualTo("60000000001");
    }

    @ParameterizedTest
    @CsvSource({
        "301000000000000144, by-segregation",
        "302123456789012356, by-both",
        "001123456789012313, by-both",
        "112345678901234567, by-digit-1",
        "212345678901234544, by-digit-2",
        "912345678901234544, by-digit-9",
    })
    void routesANoticeByItsAuxDigitAndCode(String notice, String station) {
        Registry registry = routes();

        assertThat(registry.route(CREDITOR_CODE, new NoticeNumber(notice)))
                .map(CreditorInstitutionStation::station)
                .contains(station);
    }

    @ParameterizedTest
    @ValueSource(strings = {"303000000000000144", "002123456789012313", "412345678901234567"})
    void routesNoNoticeWithoutALink(String notice) {
        assertThat(routes().route(CREDITOR_CODE, new NoticeNumber(notice))).isEmpty();
    }

    @Test
    void routesNothingForAnotherCreditor() {
        assertThat(routes().route(new FiscalCode("88888888888"), new NoticeNumber("301000000000000144")))
                .isEmpty();
    }

    private static Registry routes() {
        return new SmallRegistry()
                .with(link("by-segregation", "01", null, null))
                .with(link("by-both", "02", "01", null))
                .with(link("by-digit-1", null, null, 1))
                .with(link("by-digit-2", null, null, 2))
                .with(link("by-digit-9", null, null, 9))
                .registry();
    }

    private static CreditorInstitutionStation link(
            String station, @Nullable String segregation, @Nullable String application, @Nullable Integer auxDigit) {
        return new CreditorInstitutionStation(
                CREDITOR,
                station,
                Optional.ofNullable(segregation),
                Optional.ofNullable(application),
                Optional.ofNullable(auxDigit),
                false);
    }

    @Test
    void namesEachBroadcastStationOnceAndInOrder() {
        Registry registry = new SmallRegistry()
                .with(SmallRegistry.station("s2", "b", 1))
                .with(SmallRegistry.station("s1", "b", 1))
                .with(SmallRegistry.station("s3", "b", 1))
                .with(SmallRegistry.segregated(CREDITOR, "s2", "01", true))
                .with(SmallRegistry.segregated(CREDITOR, "s2", "02", true))
                .with(SmallRegistry.segregated(CREDITOR, "s1", "03", true))
                .with(SmallRegistry.segregated(CREDITOR, "s3", "04", false))
                .registry();

        assertThat(registry.broadcastStations(CREDITOR_CODE))
                .extracting(Station::id)
                .containsExactly("s1", "s2");
        assertThat(registry.broadcastStations(UNKNOWN)).isEmpty();
    }

    @Test
    void comparesAccountsWithoutCase() {
        Registry registry = SmallRegistry.demo();

        assertThat(registry.hasIban(CREDITOR_CODE, new Iban("it60x0542811101000000123456"), TODAY))
                .isTrue();
        assertThat(registry.hasIban(new FiscalCode("88888888888"), new Iban(IBAN), TODAY))
                .isFalse();
        assertThat(registry.hasIban(UNKNOWN, new Iban(IBAN), TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-15, true",
        "2026-01-16, , false",
        ", 2026-01-14, false",
        "2026-01-01, , true",
        ", 2026-02-01, true",
        ", , true",
    })
    void creditsAnAccountOnlyOnTheDaysItIsInForce(@Nullable LocalDate from, @Nullable LocalDate to, boolean isInForce) {
        RegisteredIban iban = new RegisteredIban(IBAN, Optional.ofNullable(from), Optional.ofNullable(to));
        Registry registry = new SmallRegistry()
                .with(new CreditorInstitution(
                        CREDITOR, "Ente", true, List.of(iban), List.of(), Optional.empty(), false))
                .registry();

        assertThat(registry.hasIban(CREDITOR_CODE, new Iban(IBAN), TODAY)).isEqualTo(isInForce);
    }

    @Test
    void findsAllCreditorsThatShareAPostalAccount() {
        Registry registry = new SmallRegistry()
                .with(withPostalAccounts("1", "001234567890"))
                .with(withPostalAccounts("2", "001234567890", "001234567891"))
                .registry();

        assertThat(registry.creditorsWithPostalAccount("001234567890"))
                .extracting(CreditorInstitution::fiscalCode)
                .containsExactlyInAnyOrder("1", "2");
        assertThat(registry.creditorsWithPostalAccount("001234567892")).isEmpty();
    }

    private static CreditorInstitution withPostalAccounts(String fiscalCode, String... accounts) {
        return new CreditorInstitution(fiscalCode, "Ente", true, List.of(), List.of(accounts), Optional.empty(), false);
    }

    @Test
    void showsNoSecretInItsText() {
        Registry registry = SmallRegistry.demo();

        String text = registry.content().toString();

        assertThat(text).doesNotContain("pbkdf2").contains("PasswordHash[hidden]");
    }
}
