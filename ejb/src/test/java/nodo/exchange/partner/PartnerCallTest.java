package nodo.exchange.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerCallTest {

    private static PartnerCall call(String operation, String endpoint, Duration timeout, int maxAnswerBytes) {
        return new PartnerCall(
                operation,
                "77777777777_01",
                URI.create(endpoint),
                Map.of("X-Key", "s3cret"),
                "<private/>".getBytes(StandardCharsets.UTF_8),
                timeout,
                maxAnswerBytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ec", "ftp://ec.example/", "http:///ec", "mailto:ec@example", "jdbc:x"})
    void refusesAnEndpointThatIsNotAnAbsoluteWebAddress(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("paSendRT", endpoint, Duration.ofSeconds(15), 1))
                .withMessageContaining("endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pa SendRT", "paSendRT\"\r\nX: y"})
    void refusesAnOperationThatIsNotAName(String operation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call(operation, "http://ec.example/", Duration.ofSeconds(15), 1))
                .withMessageContaining("operation");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1, timeout", "PT-1S, 1, timeout", "PT1S, 0, largest answer"})
    void refusesABoundThatNothingFitsIn(Duration timeout, int maxAnswerBytes, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("paSendRT", "http://ec.example/", timeout, maxAnswerBytes))
                .withMessageContaining(complaint);
    }

    @Test
    void showsNeitherBodyNorSecrets() {
        assertThat(call("paSendRT", "http://ec.example/", Duration.ofSeconds(15), 1)
                        .toString())
                .contains("paSendRT", "77777777777_01", "X-Key")
                .doesNotContain("s3cret", "private");
    }
}
