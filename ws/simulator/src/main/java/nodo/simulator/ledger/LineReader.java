package nodo.simulator.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads finished lines as bytes, so that offsets stay exact; what stands after the last line feed is not a line. */
final class LineReader {

    private static final byte[] END = {};

    private final InputStream content;

    LineReader(InputStream content) {
        this.content = new BufferedInputStream(content, 1 << 16);
    }

    /** The next line with its line feed, or an empty array at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int read = content.read(); read >= 0; read = content.read()) {
            line.write(read);
            if (read == '\n') {
                return line.toByteArray();
            }
        }
        return END;
    }
}
