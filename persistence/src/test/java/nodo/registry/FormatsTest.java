package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    /** No message could say these: a receipt with such a name could never be sent. */
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x0A, 0x7F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void takesNoTextThatXmlCannotSay(int codePoint) {
        String text = "a" + (char) codePoint + "b";

        assertThat(Formats.isText(text, 10)).isFalse();
    }

    @Test
    void takesLettersOfEveryPlane() {
        assertThat(Formats.isText("Forl\u00EC \uD83C\uDFDB", 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a", "HTTPS://a.example:65535/b?c=d", "http://127.0.0.1:8090/ec", "http://[::1]/"})
    void takesWebAddresses(String text) {
        assertThat(Formats.isWebAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/a",
                "ftp://a/",
                "file:///a",
                "http:///a",
                "http://a:65536/",
                "http://a:b/",
                "http://user:secret@a/",
                "http://user@a/",
                "http://a b/"
            })
    void takesNoAddressThatCannotBeCalled(String text) {
        assertThat(Formats.isWebAddress(text)).isFalse();
    }
}
