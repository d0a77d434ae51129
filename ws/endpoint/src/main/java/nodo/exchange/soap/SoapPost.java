package nodo.exchange.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.util.Optional;
import nodo.wire.codec.WireService;
import org.jspecify.annotations.Nullable;

/** A POST on its way through JAX-WS, with the answer that the desk gives it. Belongs to the request's thread. */
final class SoapPost {

    private static final String ATTRIBUTE = SoapPost.class.getName();

    private final SoapDesk desk;
    private final WireService service;
    private final SoapRequest request;
    private @Nullable SoapReply reply;

    SoapPost(SoapDesk desk, WireService service, SoapRequest request) {
        this.desk = desk;
        this.service = service;
        this.request = request;
    }

    /** Lets the port find it again. */
    void attachTo(HttpServletRequest servletRequest) {
        servletRequest.setAttribute(ATTRIBUTE, this);
    }

    /** The POST that a port is serving. */
    static SoapPost of(@Nullable WebServiceContext context) {
        HttpServletRequest servletRequest = (HttpServletRequest) Optional.ofNullable(context)
                .map(WebServiceContext::getMessageContext)
                .map(messages -> messages.get(MessageContext.SERVLET_REQUEST))
                .orElseThrow(() -> new IllegalStateException("a port is served by a servlet"));
        return (SoapPost) servletRequest.getAttribute(ATTRIBUTE);
    }

    /** Has the desk answer, the first time that it is asked. */
    SoapReply answer() {
        SoapReply answered = reply;
        if (answered == null) {
            answered = desk.answer(service, request);
            reply = answered;
        }
        return answered;
    }
}
