package nodo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "3010000000000001, 301000000000000144, 01000000000000144",
        "3010000000000050, 301000000000005000, 01000000000005000",
        "3021234567890123, 302123456789012356, 02123456789012356",
        "3480000000000042, 348000000000004212, 48000000000004212",
        "0011234567890123, 001123456789012313, 123456789012313",
        "2123456789012345, 212345678901234544, 12345678901234544"
    })
    void computesThePublishedExamples(String first16, String notice, String reference) {
        NoticeNumber number = NoticeNumber.withCheckDigits(first16);

        assertThat(number.value()).isEqualTo(notice);
        assertThat(number.creditorReferenceId()).isEqualTo(reference);
        assertThat(number.hasRightCheckDigits()).isTrue();
    }

    @Test
    void acceptsWrongCheckDigitsAndTellsThem() {
        assertThat(new NoticeNumber("301000000000000023").hasRightCheckDigits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101000000000000023", "401000000000000023", "901000000000000023"})
    void demandsNoCheckDigitsWhereThereAreNone(String value) {
        NoticeNumber number = new NoticeNumber(value);

        assertThat(number.hasRightCheckDigits()).isTrue();
        assertThat(number.creditorReferenceId()).isEqualTo(value.substring(1));
    }

    @Test
    void readsTheStationCodeOfTheAuxDigit() {
        NoticeNumber aux0 = new NoticeNumber("001123456789012313");
        NoticeNumber aux1 = new NoticeNumber("101123456789012313");
        NoticeNumber aux3 = new NoticeNumber("348000000000004212");

        assertThat(aux0.auxDigit()).isZero();
        assertThat(aux0.applicationCode()).contains("01");
        assertThat(aux0.segregationCode()).isEmpty();
        assertThat(aux1.applicationCode()).isEmpty();
        assertThat(aux1.segregationCode()).isEmpty();
        assertThat(aux3.auxDigit()).isEqualTo(3);
        assertThat(aux3.segregationCode()).contains("48");
        assertThat(aux3.applicationCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30100000000000014", "3010000000000001444", "30100000000000014a", "３01000000000000144"})
    void refusesWhatIsNot18Digits(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeNumber(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1010000000000001", "301000000000000", "30100000000000011"})
    void computesNoCheckDigitsForOtherForms(String first16) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoticeNumber.withCheckDigits(first16));
    }

    @Property
    void alwaysMakesRightCheckDigits(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long digits) {
        NoticeNumber number = NoticeNumber.withCheckDigits("3%015d".formatted(digits));

        assertThat(number.hasRightCheckDigits()).isTrue();
    }
}
