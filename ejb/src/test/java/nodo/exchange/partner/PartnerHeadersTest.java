package nodo.exchange.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerHeadersTest {

    private final Map<String, String> environment = Map.of(
            "KEY", "s3cret", "USER_1", "ec", "DOLLAR", "a$1\\b${KEY}", "SPLIT", "x\r\nX-Evil: y", "NOT_ASCII", "però");
    private final PartnerHeaders headers = new PartnerHeaders(name -> Optional.ofNullable(environment.get(name)));

    @Test
    void leavesAPlainValueAsItIs() {
        assertThat(headers.resolve("P", Map.of("X-Principal", "node; a=\"b\" $5 {x}")))
                .containsExactly(Map.entry("X-Principal", "node; a=\"b\" $5 {x}"));
    }

    @Test
    void replacesEveryVariableOnce() {
        assertThat(headers.resolve("P", Map.of("Authorization", "Basic ${USER_1}:${KEY}")))
                .containsEntry("Authorization", "Basic ec:s3cret");
        assertThat(headers.resolve("P", Map.of("X", "${DOLLAR}"))).containsEntry("X", "a$1\\b${KEY}");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        assertThatThrownBy(() -> headers.resolve("77777777777_01", Map.of("X-Key", "${KEY} ${ABSENT}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("X-Key", "77777777777_01", "ABSENT")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${SPLIT}", "${NOT_ASCII}", "a\nb", "a\rb", "tab\u0000zero"})
    void refusesAValueThatHttpDoesNotAllow(String template) {
        assertThatThrownBy(() -> headers.resolve("P", Map.of("X-Key", template)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X-Key")
                .hasMessageNotContainingAny("Evil", "però");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "X:Y", "X\r\nY", "è"})
    void refusesANameThatHttpDoesNotAllow(String name) {
        assertThatThrownBy(() -> headers.resolve("P", Map.of(name, "v")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Type", "SOAPAction", "soapaction", "Host", "Content-Length", "Connection", "Expect"})
    void refusesAHeaderThatTheHubSetsItself(String name) {
        assertThatThrownBy(() -> headers.resolve("P", Map.of(name, "v")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(name, "set by the hub");
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() {
        assertThatThrownBy(() -> headers.resolve("P", Map.of("X-Key", "1", "x-key", "2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice");
    }
}
