package nodo.simulator.ec;

import jakarta.annotation.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** The port of paForNode: what the filter before it found is answered. */
@WebServiceProvider(
        wsdlLocation = "WEB-INF/wsdl/nodo/wire/wsdl/paForNode.wsdl",
        targetNamespace = "http://pagopa-api.pagopa.gov.it/paForNode",
        serviceName = "paForNodeService",
        portName = "paForNodePort")
@ServiceMode(Service.Mode.MESSAGE)
public class PaForNodePort implements Provider<Source> {

    // JAX-WS makes the port and fills its fields; it offers no constructor injection.
    @Resource
    private @Nullable WebServiceContext context;

    @Override
    public Source invoke(Source message) {
        HttpServletRequest request = (HttpServletRequest) Optional.ofNullable(context)
                .map(WebServiceContext::getMessageContext)
                .map(messages -> messages.get(MessageContext.SERVLET_REQUEST))
                .orElseThrow(() -> new IllegalStateException("a port is served by a servlet"));
        byte[] answer = PaPost.of(request).answer();
        return new StreamSource(new ByteArrayInputStream(answer));
    }
}
