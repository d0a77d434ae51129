package nodo.exchange.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.StrictJson;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.LastWord;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;

/**
 * Answers every POST, and the GETs that stand in the journal, of a partner over REST: bounds and parses it, and sees to it that whatever happens leaves as that
 * operation's own answer, journaled like every message.
 */
@ApplicationScoped
public class RestDesk {

    /** The largest request, 64 KiB: some twenty times the largest that touchpoints send. */
    private static final int LARGEST_REQUEST = BoundedBodies.SMALL;

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final LastWord lastWord;
    private final Clock clock;

    @Inject
    public RestDesk(LastWord lastWord, Clock clock) {
        this.lastWord = lastWord;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RestDesk() {
        this(null, null);
    }

    /**
     * Answers a POST.
     *
     * @param operation what is asked
     * @param body the request's body, of any content type
     */
    public Response answer(RestOperation operation, InputStream body) {
        Optional<byte[]> message = BoundedBodies.upTo(body, LARGEST_REQUEST);
        RestCall call = new RestCall(
                new Inbound(UUID.randomUUID(), operation.name(), clock.instant(), message.orElse(new byte[0])),
                operation);
        byte[] answer = message.map(bytes ->
                        lastWord.answer(call.refused(), () -> operation.answer(object(operation, bytes), call)))
                .orElseGet(() -> call.refused(malformed(operation)));
        return Response.status(call.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer)
                .build();
    }

    /**
     * Answers a GET. Its parameters are the request, each a text; of one that is given twice the first counts.
     *
     * @param operation what is asked
     * @param uri its address
     */
    public Response answer(RestOperation operation, UriInfo uri) {
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        RestCall call = new RestCall(
                new Inbound(
                        UUID.randomUUID(), operation.name(), clock.instant(), query.getBytes(StandardCharsets.UTF_8)),
                operation);
        byte[] answer = lastWord.answer(call.refused(), () -> operation.answer(parameters(uri), call));
        return Response.status(call.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer)
                .build();
    }

    private static JsonObject parameters(UriInfo uri) {
        JsonObjectBuilder members = BUILDERS.createObjectBuilder();
        uri.getQueryParameters().forEach((name, values) -> members.add(name, values.get(0)));
        return members.build();
    }

    private static JsonObject object(RestOperation operation, byte[] bytes) {
        try {
            return StrictJson.parse(bytes);
        } catch (IllegalArgumentException notJson) {
            throw new Refusal(malformed(operation));
        }
    }

    private static Fault malformed(RestOperation operation) {
        return Fault.of(FaultCode.PPT_SINTASSI_EXTRAXSD, operation.malformed());
    }
}
