package nodo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void readsTheEncodingsOfUnicode(String encoding) {
        byte[] text = "{\"città\":\"Forlì\"}".getBytes(Charset.forName(encoding));

        assertThat(StrictJson.parse(text).getString("città")).isEqualTo("Forlì");
    }

    @Test
    void readsUtf8ThatIsMarked() {
        assertThat(StrictJson.parse(bytes("\uFEFF{\"a\":\"Forlì\"}")).getString("a"))
                .isEqualTo("Forlì");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "IBM850"})
    void refusesLettersOfOtherEncodings(String encoding) {
        byte[] text = "{\"a\":\"Forlì\"}".getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> StrictJson.parse(text)).hasMessage("not a JSON object: it is no UTF-8");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
