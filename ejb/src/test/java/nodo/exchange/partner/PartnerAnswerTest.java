package nodo.exchange.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerAnswerTest {

    private static PartnerAnswer.Answered answered(String contentType) {
        return new PartnerAnswer.Answered(200, contentType, new byte[] {'<'}, Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml; charset=ISO-8859-1, ISO-8859-1",
        "text/xml;charset=\"utf-8\", UTF-8",
        "application/xml ; Charset = utf-16, UTF-16",
        "text/xml; action=\"x\"; charset=us-ascii, US-ASCII"
    })
    void readsTheCharsetOfTheContentType(String contentType, String charset) {
        assertThat(answered(contentType).charset())
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/xml", "text/xml; charset=", "text/xml; charset=no-such", "text/xml; charset=a b*"})
    void leavesTheCharsetToTheDocumentWhenTheHeaderDoesNotSay(String contentType) {
        assertThat(answered(contentType).charset()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PartnerAnswer.Unreachable.Reason.class)
    void isSureThatNothingWasSentUnlessTheConnectionWasLost(PartnerAnswer.Unreachable.Reason reason) {
        PartnerAnswer answer = new PartnerAnswer.Unreachable(reason, "", Duration.ZERO);

        assertThat(answer.neverSent()).isEqualTo(reason != PartnerAnswer.Unreachable.Reason.CONNECTION_LOST);
    }

    @Test
    void doesNotShowTheBody() {
        assertThat(answered("text/xml").toString())
                .contains("200", "text/xml", "1 bytes")
                .doesNotContain("<");
    }

    @ParameterizedTest
    @EnumSource(PartnerAnswer.Unreachable.Reason.class)
    void isKeptBackByTheHubOnlyIfItIsMisconfigured(PartnerAnswer.Unreachable.Reason reason) {
        PartnerAnswer answer = new PartnerAnswer.Unreachable(reason, "", Duration.ZERO);

        assertThat(answer.keptBack()).isEqualTo(reason == PartnerAnswer.Unreachable.Reason.MISCONFIGURED);
    }
}
