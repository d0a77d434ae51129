package nodo.simulator.soap;

import jakarta.annotation.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** A port of the simulators: what the filter before it found is answered. */
public class SoapPort implements Provider<Source> {

    // JAX-WS makes the port and fills its fields; it offers no constructor injection.
    @Resource
    private @Nullable WebServiceContext context;

    @Override
    public Source invoke(Source message) {
        HttpServletRequest request = (HttpServletRequest) Optional.ofNullable(context)
                .map(WebServiceContext::getMessageContext)
                .map(messages -> messages.get(MessageContext.SERVLET_REQUEST))
                .orElseThrow(() -> new IllegalStateException("a port is served by a servlet"));
        return new StreamSource(new ByteArrayInputStream(SoapPost.of(request).answer()));
    }
}
