package nodo.exchange.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A body that comes in chunks (RFC 9112 §7.1). Extensions of chunks and fields after the last one are passed over. A
 * line of more than 1024 bytes, a size that is none and a connection that ends before the last chunk are an
 * {@link IOException}.
 */
final class ChunkedStream extends BulkStream {

    private static final int LONGEST_LINE = 1024;

    private static final int HEX = 16;

    private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,15}");

    private final InputStream connection;
    private InputStream chunk;
    private boolean begun;
    private boolean ended;

    ChunkedStream(InputStream connection) {
        this.connection = connection;
        this.chunk = InputStream.nullInputStream();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = ended ? -1 : chunk.read(buffer, offset, length);
        while (count < 0 && !ended) {
            next();
            count = chunk.read(buffer, offset, length);
        }
        return count;
    }

    private void next() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new IOException("a chunk does not end where its size says");
        }
        begun = true;
        long size = size(line());
        chunk = new FixedStream(connection, size);
        if (size == 0) {
            ended = true;
            passTrailers();
        }
    }

    private static long size(String line) throws IOException {
        String size = line.split(";", 2)[0].strip();
        if (!SIZE.matcher(size).matches()) {
            throw new IOException("a chunk has no size");
        }
        return Long.parseLong(size, HEX);
    }

    private void passTrailers() throws IOException {
        String line = line();
        for (int lines = 0; !line.isEmpty(); lines++) {
            if (lines == LONGEST_LINE) {
                throw new IOException("too many fields follow the last chunk");
            }
            line = line();
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = connection.read(); next != '\n'; next = connection.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended before the last chunk");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line between chunks is too long");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
