package nodo.exchange.soap;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nodo.content.Content;
import nodo.content.Spool;
import nodo.exchange.desk.Spools;
import nodo.wire.codec.WireService;

/**
 * Stands before the SOAP ports: lets in whom the door lets in, bounds and keeps the exact bytes of a POST, settles its
 * content type, and writes the answer that the desk gave, byte by byte. Who asks for the WSDL passes to JAX-WS, which
 * publishes it.
 */
@WebFilter(
        urlPatterns = {
            SoapFilter.OF_PSPS,
            SoapFilter.OF_PAS,
            SoapFilter.OF_IO,
            SoapFilter.OF_CLASSIC_PSPS,
            SoapFilter.OF_CLASSIC_PAS,
            SoapFilter.OF_NOTICE_SEEKERS
        },
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class SoapFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String OF_PSPS = "/node-for-psp/v1";
    static final String OF_PAS = "/node-for-pa/v1";
    static final String OF_IO = "/node-for-io/v1";
    static final String OF_CLASSIC_PSPS = "/nodo-per-psp/v1";
    static final String OF_CLASSIC_PAS = "/nodo-per-pa/v1";
    static final String OF_NOTICE_SEEKERS = "/nodo-per-psp-richiesta-avvisi/v1";

    private static final Map<String, WireService> PORTS = Map.of(
            OF_PSPS, WireService.NODE_FOR_PSP,
            OF_PAS, WireService.NODE_FOR_PA,
            OF_IO, WireService.NODE_FOR_IO,
            OF_CLASSIC_PSPS, WireService.NODO_PER_PSP,
            OF_CLASSIC_PAS, WireService.NODO_PER_PA,
            OF_NOTICE_SEEKERS, WireService.NODO_PER_PSP_RICHIESTA_AVVISI);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The WSDL, and the schemas that it names. */
    private static final Pattern CONTRACT = Pattern.compile("wsdl(=.*)?|xsd=.*", Pattern.CASE_INSENSITIVE);

    /** How much of an oversized request is thrown away before the connection is closed, 32 MiB. */
    private static final long MOST_SKIPPED = 32L << 20;

    private static final int MIB = 20;

    private final transient SoapDesk desk;
    private final transient CallerDoor door;
    private final transient CallerCertificates certificates;
    private final transient LargeRequests largeRequests;
    private final transient Spools spools;
    private final transient Clock clock;

    @Inject
    public SoapFilter(
            SoapDesk desk,
            CallerDoor door,
            CallerCertificates certificates,
            LargeRequests largeRequests,
            Spools spools,
            Clock clock) {
        this.desk = desk;
        this.largeRequests = largeRequests;
        this.spools = spools;
        this.door = door;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CallerDoor.Closed> closed = door.closedTo(request);
        if (closed.isPresent()) {
            refuse(response, closed.get().status(), closed.get().why());
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            publish(request, response, chain);
            return;
        }
        receive(request, response, chain);
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isEncoded(request)) {
            response.setHeader("Accept-Encoding", "identity");
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "no Content-Encoding is understood");
            return;
        }
        Optional<SoapMediaType> mediaType = SoapMediaType.accepted(request);
        if (mediaType.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Content-Type must be text/xml (SOAP 1.1)");
            return;
        }
        Optional<byte[]> begun = begun(request);
        if (begun.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "the body ended early");
            return;
        }
        try (RequestSpools spooled = new RequestSpools(spools)) {
            serve(new Incoming(request, response, chain, mediaType.get(), spooled), begun.get());
        }
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Content-Encoding"))
                .filter(encoding -> !"identity".equalsIgnoreCase(encoding))
                .isPresent();
    }

    /** The whole of a small message, or more than a small one has; empty if the client left or fell silent. */
    private static Optional<byte[]> begun(HttpServletRequest request) {
        try {
            return Optional.of(request.getInputStream().readNBytes(LargeDocument.SMALL_MESSAGE + 1));
        } catch (IOException endedEarly) {
            return Optional.empty();
        }
    }

    private void serve(Incoming incoming, byte[] begun) throws IOException, ServletException {
        if (begun.length <= LargeDocument.SMALL_MESSAGE) {
            serve(incoming, Content.of(begun));
        } else {
            serveLarge(incoming, begun);
        }
    }

    /** A POST that may come in, and what belongs to it. */
    private record Incoming(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            SoapMediaType mediaType,
            RequestSpools spools) {

        WireService service() {
            return Optional.ofNullable(PORTS.get(request.getServletPath())).orElseThrow();
        }

        String soapAction() {
            return Optional.ofNullable(request.getHeader("SOAPAction")).orElse("");
        }
    }

    private void serve(Incoming incoming, Content message) throws IOException, ServletException {
        SoapPost post = post(incoming, message);
        post.attachTo(incoming.request());
        incoming.chain()
                .doFilter(
                        new KeptRequest(incoming.request(), message, incoming.mediaType()),
                        new UnheardResponse(incoming.response()));
        // Where JAX-WS could not read the message it ran no port, and the desk is asked here.
        send(incoming, post.answer());
    }

    /** JAX-WS would read a large message into the memory: the desk is asked at once. */
    private void serveLarge(Incoming incoming, byte[] begun) throws IOException {
        long most = desk.mostBytes(incoming.service(), incoming.soapAction());
        if (most <= LargeDocument.SMALL_MESSAGE || incoming.request().getContentLengthLong() > most) {
            refuseTooLarge(incoming, most);
            return;
        }
        Optional<LargeRequests.Place> entered = largeRequests.enter();
        if (entered.isEmpty()) {
            incoming.response().setHeader("Retry-After", "60");
            skip(incoming);
            refuse(
                    incoming.response(),
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "too many large requests: try later");
            return;
        }
        try (LargeRequests.Place place = entered.get()) {
            Spool message = incoming.spools().make();
            if (largeRequests.receive(begun, incoming.request().getInputStream(), message, most)) {
                send(incoming, post(incoming, message).answer());
            } else {
                refuseTooLarge(incoming, most);
            }
        }
    }

    private static void refuseTooLarge(Incoming incoming, long most) throws IOException {
        skip(incoming);
        refuse(
                incoming.response(),
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "the request has more than " + (most >> MIB) + " MiB, or takes too long");
    }

    /** Reads on for a while, so that a client that sends first and listens then hears why. */
    private static void skip(Incoming incoming) throws IOException {
        incoming.request().getInputStream().skip(MOST_SKIPPED);
    }

    /** JAX-WS publishes the contract, and nothing else that it would tell of itself. */
    private static void publish(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())
                && CONTRACT.matcher(query(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", "POST");
        refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST a SOAP 1.1 message; ?wsdl tells which");
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private SoapPost post(Incoming incoming, Content message) {
        SoapRequest soapRequest = new SoapRequest(
                message,
                incoming.mediaType().charset(),
                incoming.soapAction(),
                clock.instant(),
                certificates.of(incoming.request()),
                incoming.spools());
        return new SoapPost(desk, incoming.service(), soapRequest);
    }

    private static void send(Incoming incoming, SoapReply reply) throws IOException {
        if (reply.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            refuseTooLarge(incoming, LargeDocument.SMALL_MESSAGE);
            return;
        }
        incoming.response().setStatus(reply.status());
        incoming.response().setContentType("text/xml; charset=UTF-8");
        write(incoming.response(), reply.message());
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=UTF-8");
        // What was not read is not wanted: the connection ends with the answer.
        response.setHeader("Connection", "close");
        write(response, Content.of((why + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(HttpServletResponse response, Content body) throws IOException {
        response.setContentLengthLong(body.size());
        try (InputStream bytes = body.open()) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
