package nodo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final EntityId PERSON = new EntityId(EntityType.F, "RSSMRA80A01H501U");

    @ParameterizedTest
    @ValueSource(strings = {"", "7777777777", "777777777777", "7777777777a"})
    void fiscalCodeIs11Digits(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCode(value));
    }

    @Test
    void positionsHaveOneLockOrder() {
        PositionKey first = position("77777777777", "301000000000000245");
        PositionKey second = position("77777777777", "302000000000000000");
        PositionKey third = position("88888888888", "301000000000000144");
        List<PositionKey> keys = new ArrayList<>(List.of(third, second, first));

        Collections.sort(keys);

        assertThat(keys).containsExactly(first, second, third);
    }

    @Test
    void freshTokensAre32LowerCaseHexadecimalDigitsAndDiffer() {
        assertThat(PaymentToken.fresh().value()).matches("[0-9a-f]{32}");
        assertThat(PaymentToken.fresh()).isNotEqualTo(PaymentToken.fresh());
    }

    @Test
    void tokenHas1To35Characters() {
        assertThat(new PaymentToken("a".repeat(35))).hasToString("a".repeat(35));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentToken(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentToken("a".repeat(36)));
    }

    @ParameterizedTest
    @CsvSource({
        "60000000001_0123456789, true",
        "60000000001_abcDEF0123, true",
        "AB_0123456789, false",
        "600000000012_0123456789, false"
    })
    void idempotencyKeyKnowsWhetherItIsStrict(String value, boolean strict) {
        assertThat(new IdempotencyKey(value).isStrict()).isEqualTo(strict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "60000000001",
                "60000000001_012345678",
                "60000000001_01234567890",
                "A_0123456789",
                "60000000001-0123456789",
                "6000000000160000000_0123456789"
            })
    void idempotencyKeyHasThePublishedPattern(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(value));
    }

    @Test
    void entityIdentifierHas2To16Characters() {
        assertThat(new EntityId(EntityType.G, "ANONIMO").value()).isEqualTo("ANONIMO");
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId(EntityType.F, "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityId(EntityType.F, "X".repeat(17)));
    }

    @Test
    void personsDoNotShowInTexts() {
        assertThat(PERSON).hasToString("EntityId[F]");
        assertThat(Subject.named(PERSON, "Mario Rossi")).hasToString("Subject[F]");
        assertThat(new Iban("IT33I0760103200001234567890")).hasToString("Iban[IT]");
    }

    @Test
    void subjectHasTheLengthsOfTheSchema() {
        assertThat(subject(Optional.of("IT"), Optional.of("mario@example.org")).country())
                .contains("IT");
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.named(PERSON, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.named(PERSON, "x".repeat(71)));
        assertThatIllegalArgumentException().isThrownBy(() -> subject(Optional.of("it"), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> subject(Optional.of(""), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mario@example.org", "a.b+c-d_e@host", "a@b.", "a@b.c.d"})
    void subjectTakesTheAddressesOfTheSchema(String email) {
        assertThat(subject(Optional.empty(), Optional.of(email)).email()).contains(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mario", "@host", "a b@host", "a@", "a@b@c"})
    void subjectRefusesOtherAddresses(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> subject(Optional.empty(), Optional.of(email)));
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(Subject.named(PERSON, "\uD83D\uDE00".repeat(70)).fullName()).hasSize(140);
    }

    @Test
    void ibanKeepsWhatWasWrittenAndComparesInUpperCase() {
        Iban written = new Iban("it33i0760103200001234567890");

        assertThat(written.value()).startsWith("it33i");
        assertThat(written.canonical()).isEqualTo(new Iban("IT33I0760103200001234567890"));
        assertThat(written.isPostal()).isTrue();
        assertThat(new Iban("IT60X0542811101000000123456").isPostal()).isFalse();
        assertThat(new Iban("DE60X0760111101000000123456").isPostal()).isFalse();
        assertThat(new Iban("IT60A").isPostal()).isFalse();
    }

    @Test
    void metadataHasAtMost15Entries() {
        Metadata.Entry entry = new Metadata.Entry("chiave", "valore");

        assertThat(new Metadata(Collections.nCopies(15, entry)).entries()).hasSize(15);
        assertThat(Metadata.NONE.isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Metadata(Collections.nCopies(16, entry)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Metadata.Entry("", "valore"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Metadata.Entry("chiave", "v".repeat(141)));
    }

    @Test
    void transferCreditsAnAccountOrBuysAStamp() {
        Optional<Iban> iban = Optional.of(new Iban("IT33I0760103200001234567890"));
        Optional<StampRequest> stamp = Optional.of(new StampRequest("aGFzaA==", "RM"));

        assertThat(transfer(1, "1.00", iban, Optional.empty()).iban()).isPresent();
        assertThat(transfer(1, "16.00", Optional.empty(), stamp).stamp()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> transfer(1, "1.00", iban, stamp));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer(1, "1.00", Optional.empty(), Optional.empty()));
    }

    @Test
    void transferHasAnIdOf1To5AndAnAmount() {
        Optional<Iban> iban = Optional.of(new Iban("IT33I0760103200001234567890"));

        assertThatIllegalArgumentException().isThrownBy(() -> transfer(0, "1.00", iban, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer(6, "1.00", iban, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer(1, "0.00", iban, Optional.empty()));
    }

    @Test
    void stampNeedsAHashAndAProvince() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StampRequest("aGF", "RM"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StampRequest("aGFzaA==", "rm"));
    }

    private static PositionKey position(String creditor, String notice) {
        return new PositionKey(new FiscalCode(creditor), new NoticeNumber(notice));
    }

    private static Subject subject(Optional<String> country, Optional<String> email) {
        Optional<String> unknown = Optional.empty();
        return new Subject(PERSON, "Mario Rossi", unknown, unknown, unknown, unknown, unknown, country, email);
    }

    private static Transfer transfer(int id, String amount, Optional<Iban> iban, Optional<StampRequest> stamp) {
        return new Transfer(
                id,
                Euro.of(amount),
                new FiscalCode("77777777777"),
                Optional.empty(),
                iban,
                stamp,
                "causale",
                "9/0101108TS/",
                Metadata.NONE);
    }
}
