package nodo.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatWasWrittenAsOftenAsItIsOpened() throws IOException {
        try (Spool spool = spooled("first second")) {
            try (InputStream one = spool.open();
                    InputStream other = spool.open()) {
                assertThat(new String(one.readNBytes(5), UTF_8)).isEqualTo("first");
                assertThat(new String(other.readAllBytes(), UTF_8)).isEqualTo("first second");
                assertThat(new String(one.readAllBytes(), UTF_8)).isEqualTo(" second");
                assertThat(one.read()).isEqualTo(-1);
            }
            assertThat(spool.size()).isEqualTo(12);
            assertThat(spool.toByteArray()).asString(UTF_8).isEqualTo("first second");
        }
    }

    @Test
    void leavesNoFileBehindEvenWhileItIsOpen() throws IOException {
        try (Spool spool = spooled("secret");
                Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
            assertThat(spool.size()).isEqualTo(6);
        }
    }

    @Test
    void isNotChangedByWhoeverChangesItsCopy() throws IOException {
        try (Spool spool = spooled("secret")) {
            ByteBuffer copy = spool.copy();
            copy.put(0, (byte) '*');

            assertThat(copy.get(0)).isEqualTo((byte) '*');
            assertThat(spool.toByteArray()).asString(UTF_8).isEqualTo("secret");
        }
    }

    private Spool spooled(String text) throws IOException {
        Spool spool = Spool.in(directory);
        spool.append().write(text.getBytes(UTF_8));
        return spool;
    }
}
