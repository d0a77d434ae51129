package nodo.exchange.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as a servlet reads it, from bytes that are elsewhere. It is read by waiting, never by events. */
public final class BodyStream extends ServletInputStream {

    private final InputStream bytes;
    private boolean finished;

    /**
     * Reads what is there.
     *
     * @param bytes the body, which ends where the stream ends
     */
    public BodyStream(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        int value = bytes.read();
        finished = value < 0;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = bytes.read(buffer, offset, length);
        finished = count < 0;
        return count;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("this body is read by waiting");
    }
}
