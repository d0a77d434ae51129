package nodo.exchange.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.OutputStream;
import java.util.Base64;
import java.util.Optional;
import nodo.exchange.desk.Spools;
import org.junit.jupiter.api.Test;

class LargeAnswerTest {

    private static final int LARGE = (1 << 20) + 1;

    private final RequestSpools spools = new RequestSpools(new Spools(Optional.empty()));
    private final LargeAnswer answer = new LargeAnswer(spools);

    @Test
    void holdsASmallDocumentItself() {
        byte[] enclosed = answer.enclosed(2, out -> out.write(new byte[] {1, 2}));

        byte[] written = answer.filled(written(enclosed));

        assertThat(enclosed).containsExactly(1, 2);
        assertThat(answer.whole(written).toByteArray()).isSameAs(written);
    }

    @Test
    void isFilledWithALargeOne() {
        byte[] document = "0123456789".repeat(LARGE / 10 + 1).getBytes(UTF_8);
        byte[] enclosed = answer.enclosed(document.length, (OutputStream out) -> out.write(document));

        byte[] written = answer.filled(written(enclosed));

        assertThat(written).hasSizeLessThan(100);
        assertThat(answer.whole(written).toByteArray()).isEqualTo(written(document));
        spools.close();
    }

    @Test
    void leavesOtherAnswersAlone() {
        answer.filled(written(answer.enclosed(LARGE, out -> out.write(new byte[LARGE]))));
        byte[] refusal = written(new byte[] {7});

        assertThat(answer.whole(refusal).toByteArray()).isSameAs(refusal);
        spools.close();
    }

    @Test
    void failsWhereTheMarkerIsNotWritten() {
        answer.enclosed(LARGE, out -> out.write(new byte[LARGE]));

        assertThatIllegalStateException().isThrownBy(() -> answer.filled(new byte[10]));
    }

    private static byte[] written(byte[] document) {
        return ("<a>" + Base64.getEncoder().encodeToString(document) + "</a>").getBytes(UTF_8);
    }
}
