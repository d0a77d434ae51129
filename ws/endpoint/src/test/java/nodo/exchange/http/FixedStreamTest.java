package nodo.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedStreamTest {

    @ParameterizedTest
    @CsvSource({"0, ''", "1, a", "3, abc"})
    void endsAtItsLength(int length, String body) throws Exception {
        assertThat(new FixedStream(abc(), length).readAllBytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(body);
    }

    @Test
    void refusesToBeCutShort() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> new FixedStream(abc(), 4).readAllBytes())
                .withMessage("the body ends 1 bytes early");
    }

    private static InputStream abc() {
        return new ByteArrayInputStream(new byte[] {'a', 'b', 'c'});
    }
}
