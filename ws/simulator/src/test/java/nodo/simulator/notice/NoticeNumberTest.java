package nodo.simulator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "01, 1, 301000000000000144",
        "01, 50, 301000000000005000",
        "02, 1234567890123, 302123456789012356",
        "48, 42, 348000000000004212",
    })
    void computesTheCheckDigitsOfThePublishedExamples(String code, long base, String digits) {
        NoticeNumber notice = NoticeNumber.of(code, base);

        assertThat(notice.digits()).isEqualTo(digits);
        assertThat(notice.base()).isEqualTo(base);
        assertThat(notice.code()).isEqualTo(code);
        assertThat(notice.auxDigit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "301000000000000144, 01000000000000144",
        "001123456789012313, 123456789012313",
        "212345678901234544, 12345678901234544",
        "112345678901234544, 12345678901234544",
    })
    void derivesTheCreditorsReference(String digits, String reference) {
        assertThat(new NoticeNumber(digits).creditorReferenceId()).isEqualTo(reference);
    }

    @Test
    void takesWrongCheckDigitsAsCirculatingNoticesHaveThem() {
        assertThat(new NoticeNumber("301000000000000023").base()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30100000000000014", "3010000000000001440", "30100000000000014a", " 301000000000000144"})
    void refusesWhatIsNot18Digits(String digits) {
        assertThatThrownBy(() -> new NoticeNumber(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "001, 1", "01, -1", "01, 10000000000000"})
    void refusesPartsThatDoNotFit(String code, long base) {
        assertThatThrownBy(() -> NoticeNumber.of(code, base)).isInstanceOf(IllegalArgumentException.class);
    }
}
