package nodo.exchange.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already, and is read again from memory; its content type is SOAP 1.1's. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final byte[] message;
    private final String contentType;

    KeptRequest(HttpServletRequest request, byte[] message, SoapMediaType mediaType) {
        super(request);
        this.message = message;
        this.contentType = mediaType.header();
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return "Content-Type".equalsIgnoreCase(name) ? contentType : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return "Content-Type".equalsIgnoreCase(name)
                ? Collections.enumeration(Collections.singleton(contentType))
                : super.getHeaders(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new MemoryStream(message);
    }

    /** A body in memory, all of it at once. */
    private static final class MemoryStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        MemoryStream(byte[] message) {
            this.bytes = new ByteArrayInputStream(message);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is in memory");
        }
    }
}
