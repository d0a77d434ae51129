package nodo.exchange.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoapFilterTest {

    @SuppressWarnings("NullAway") // what is refused comes to nobody else
    private final SoapFilter filter =
            new SoapFilter(null, new CallerDoor(Optional.empty(), Optional.empty(), "key"), null, null, null, null);

    private final Map<String, Object> told = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void saysThatTheBodyEndedEarly() throws Exception {
        filter.doFilter(request(Map.of("Content-Type", "text/xml")), response(), (request, response) -> {});

        assertThat(told).containsEntry("status", 400);
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("the body ended early\n");
    }

    @Test
    void saysThatNoContentEncodingIsUnderstood() throws Exception {
        filter.doFilter(request(Map.of("Content-Encoding", "gzip")), response(), (request, response) -> {});

        assertThat(told).containsEntry("status", 415).containsEntry("Accept-Encoding", "identity");
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("no Content-Encoding is understood\n");
    }

    /** A POST whose client leaves before it said a word. */
    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SoapFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getContentType" -> headers.get("Content-Type");
                    case "getInputStream" -> new CutOff();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                SoapFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStatus" -> told.put("status", arguments[0]);
                    case "setHeader" -> told.put((String) arguments[0], arguments[1]);
                    case "setContentType", "setContentLengthLong" -> told.put(method.getName(), arguments[0]);
                    case "getOutputStream" -> new Kept(body);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class CutOff extends ServletInputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the client has left");
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Kept(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
