package nodo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void readsOneObject() {
        assertThat(StrictJson.parse(bytes(" {\"a\":{\"b\":[1,{}]}} ")).getJsonObject("a"))
                .containsKey("b");
    }

    /** On a thread of its own: what reads for ever hears no interruption. */
    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":[",
                "{\"a\":[1,",
                "{\"a\":{\"b\":",
                "{\"a\":{\"b\":1}",
                "{\"a\":tru",
                "{\"a\":-"
            })
    void refusesAnUnfinishedObject(String text) {
        assertThatThrownBy(() -> StrictJson.parse(bytes(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "1", "\"a\"", "{}{}", "{},", "{}]", "{\"a\":1,\"a\":2}", "{\"a\":01}", "{a:1}"})
    void refusesEverythingButOneObject(String text) {
        assertThatThrownBy(() -> StrictJson.parse(bytes(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a JSON object: ");
    }

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"{\"a\":", "{\"a\":["})
    void refusesAnObjectThatIsTooDeep(String level) {
        assertThatThrownBy(() -> StrictJson.parse(bytes(level.repeat(20_000))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
