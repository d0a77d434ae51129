package nodo.exchange.soap;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import nodo.content.Content;
import nodo.exchange.http.BodyStream;
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
        return new BodyStream(message.open());
    }
}
