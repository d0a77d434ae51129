package nodo.exchange.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import nodo.content.Content;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already, and is read again from where it is kept; its content type is SOAP 1.1's. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final Content message;
    private final String contentType;

    KeptRequest(HttpServletRequest request, Content message, SoapMediaType mediaType) {
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
        return new KeptStream(message.open(), message.size());
    }

    /** A body that is here, all of it at once. */
    private static final class KeptStream extends ServletInputStream {

        private final InputStream bytes;
        private long left;

        KeptStream(InputStream bytes, long size) {
            this.bytes = bytes;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int value = bytes.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = bytes.read(buffer, offset, length);
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here");
        }
    }
}
