package nodo.exchange.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nodo.wire.codec.WireService;

/**
 * Stands before the SOAP ports: lets in whom the door lets in, bounds and keeps the exact bytes of a POST, settles its content type, and writes the
 * answer that the desk gave, byte by byte. Who asks for the WSDL passes to JAX-WS, which publishes it.
 */
@WebFilter({
    SoapFilter.OF_PSPS,
    SoapFilter.OF_PAS,
    SoapFilter.OF_IO,
    SoapFilter.OF_CLASSIC_PSPS,
    SoapFilter.OF_CLASSIC_PAS,
    SoapFilter.OF_NOTICE_SEEKERS
})
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

    /** The largest request, 1 MiB. */
    private static final int LARGEST_REQUEST = 1 << 20;

    /** How much of an oversized request is thrown away before the connection is closed, 32 MiB. */
    private static final long MOST_SKIPPED = 32L << 20;

    private final transient SoapDesk desk;
    private final transient CallerDoor door;
    private final transient CallerCertificates certificates;
    private final transient Clock clock;

    @Inject
    public SoapFilter(SoapDesk desk, CallerDoor door, CallerCertificates certificates, Clock clock) {
        this.desk = desk;
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
        Optional<SoapMediaType> mediaType = SoapMediaType.accepted(request);
        if (mediaType.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Content-Type must be text/xml (SOAP 1.1)");
            return;
        }
        byte[] message = request.getInputStream().readNBytes(LARGEST_REQUEST + 1);
        if (message.length > LARGEST_REQUEST) {
            // Read on for a while, so that a client that sends first and listens then hears why.
            request.getInputStream().skip(MOST_SKIPPED);
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the request is larger than 1 MiB");
            return;
        }
        SoapPost post = post(request, message, mediaType.get());
        post.attachTo(request);
        chain.doFilter(new KeptRequest(request, message, mediaType.get()), new UnheardResponse(response));
        // Where JAX-WS could not read the message it ran no port, and the desk is asked here.
        send(response, post.answer());
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

    private SoapPost post(HttpServletRequest request, byte[] message, SoapMediaType mediaType) {
        WireService service =
                Optional.ofNullable(PORTS.get(request.getServletPath())).orElseThrow();
        String soapAction = Optional.ofNullable(request.getHeader("SOAPAction")).orElse("");
        SoapRequest soapRequest =
                new SoapRequest(message, mediaType.charset(), soapAction, clock.instant(), certificates.of(request));
        return new SoapPost(desk, service, soapRequest);
    }

    private static void send(HttpServletResponse response, SoapReply reply) throws IOException {
        response.setStatus(reply.status());
        response.setContentType("text/xml; charset=UTF-8");
        write(response, reply.message());
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=UTF-8");
        // What was not read is not wanted: the connection ends with the answer.
        response.setHeader("Connection", "close");
        write(response, (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
