package nodo.simulator.soap;

import jakarta.annotation.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;

/**
 * A port of the simulators: what the filter before it found is answered.
 *
 * <p>It writes the answer itself. Given a message to write, JAX-WS would parse it first, and look through every archive of
 * the server for a parser each time, which took a third of the simulators' time.
 */
public class SoapPort implements Provider<Source> {

    // JAX-WS makes the port and fills its fields; it offers no constructor injection.
    @Resource
    private @Nullable WebServiceContext context;

    /**
     * Answers.
     *
     * @return nothing for JAX-WS to write
     */
    @Override
    public @Nullable Source invoke(Source payload) {
        HttpServletRequest request = ofServlet(MessageContext.SERVLET_REQUEST, HttpServletRequest.class);
        HttpServletResponse response = ofServlet(MessageContext.SERVLET_RESPONSE, HttpServletResponse.class);
        try {
            send(SoapPost.of(request).answer(), response);
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
        return null;
    }

    private <T> T ofServlet(String property, Class<T> type) {
        return Optional.ofNullable(context)
                .map(WebServiceContext::getMessageContext)
                .map(messages -> messages.get(property))
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException("a port is served by a servlet"));
    }

    private static void send(byte[] answer, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml; charset=UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
        // From here on JAX-WS, which has nothing to say, cannot change the status.
        response.flushBuffer();
    }
}
