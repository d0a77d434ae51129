package nodo.exchange.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a connection, and no more. A connection that ends before is an {@link EOFException}. */
final class FixedStream extends BulkStream {

    private final InputStream connection;
    private long left;

    FixedStream(InputStream connection, long length) {
        this.connection = connection;
        this.left = length;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = connection.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the body ends " + left + " bytes early");
        }
        left -= count;
        return count;
    }
}
