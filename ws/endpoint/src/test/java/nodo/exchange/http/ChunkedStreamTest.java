package nodo.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedStreamTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b\r\n<not-soap/>\r\n0\r\n\r\n",
                "B\r\n<not-soap/>\r\n0\r\n\r\n",
                "0b;name=value\r\n<not-soap/>\r\n0;last\r\n\r\n",
                "4\r\n<not\r\n7\r\n-soap/>\r\n0\r\n\r\n",
                "b\n<not-soap/>\n0\n\n",
                "b\r\n<not-soap/>\r\n0\r\nfield: value\r\nother: value\r\n\r\n"
            })
    void putsChunksTogether(String sent) throws Exception {
        assertThat(read(sent)).isEqualTo("<not-soap/>");
    }

    @Test
    void endsBeforeWhatFollows() throws Exception {
        InputStream connection = connection("1\r\na\r\n0\r\n\r\nGET / HTTP/1.1");

        assertThat(new ChunkedStream(connection).readAllBytes()).isEqualTo(new byte[] {'a'});
        assertThat(connection.readAllBytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("GET / HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "b\r\n<not",
                "b\r\n<not-soap/>",
                "b\r\n<not-soap/>\r\n",
                "b\r\n<not-soap/>\r\n0\r\n",
                "3\r\n<not-soap/>\r\n0\r\n\r\n",
                "-1\r\na\r\n0\r\n\r\n",
                "x\r\na\r\n0\r\n\r\n",
                "ffffffffffffffff\r\na\r\n0\r\n\r\n"
            })
    void refusesWhatIsNotInChunks(String sent) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;", "0\r\n"})
    void boundsLines(String begun) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(begun + "x".repeat(2000)))
                .withMessageContaining("too long");
    }

    private static String read(String sent) throws IOException {
        return new String(new ChunkedStream(connection(sent)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static InputStream connection(String sent) {
        return new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
    }
}
