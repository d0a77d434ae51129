package nodo.exchange.http;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read by many bytes at a time, and by one as well. */
abstract class BulkStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
