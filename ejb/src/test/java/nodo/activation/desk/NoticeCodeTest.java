package nodo.activation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nodo.notice.NoticeNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts of a code go together: validation 1.3. */
class NoticeCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 01, 123456789012313, 001123456789012313",
        "1, '', 12345678901231312, 112345678901231312",
        "1, 01, 12345678901231312, 112345678901231312",
        "2, '', 12345678901234544, 212345678901234544",
        "3, '', 01000000000000144, 301000000000000144",
        "0, '', 123456789012313, ''",
        "0, 01, 12345678901231312, ''",
        "1, '', 123456789012313, ''",
        "2, '', 123456789012313, ''",
        "3, '', 123456789012313, ''",
        "3, 01, 01000000000000144, ''"
    })
    void makesTheNumberOfTheNotice(String auxDigit, String stationCode, String iuv, String number) {
        NoticeCode code = new NoticeCode(
                Coding.QR_CODE, "77777777777", Optional.of(stationCode).filter(text -> !text.isEmpty()), auxDigit, iuv);

        assertThat(code.number().map(NoticeNumber::value).orElse("")).isEqualTo(number);
        assertThat(code.coherent()).isEqualTo(!number.isEmpty());
    }
}
