package nodo.exchange.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
 * Answers every request of a partner over REST that stands in the journal: bounds and parses it, and sees to it that
 * whatever happens leaves as that operation's own answer, journaled like every message.
 */
@ApplicationScoped
public class RestDesk {

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
     * Answers a request that has a body.
     *
     * @param operation what is asked
     * @param body the request's body, of any content type
     */
    public Response answer(RestOperation operation, InputStream body) {
        Optional<byte[]> message = BoundedBodies.upTo(body, operation.largestRequest());
        RestCall call = call(operation, message.orElse(new byte[0]));
        byte[] answer = message.map(bytes ->
                        lastWord.answer(call.refused(), () -> operation.answer(object(operation, bytes), call)))
                .orElseGet(() -> call.refused(malformed(operation)));
        return response(call, answer);
    }

    /**
     * Answers a request that has no body and whose address says more than its parameters.
     *
     * @param operation what is asked
     * @param requestLine method, path and query, which are journaled as its message
     */
    public Response ask(RestOperation operation, String requestLine) {
        RestCall call = call(operation, requestLine.getBytes(StandardCharsets.UTF_8));
        return response(
                call, lastWord.answer(call.refused(), () -> operation.answer(JsonValue.EMPTY_JSON_OBJECT, call)));
    }

    /**
     * Answers a GET. Its parameters are the request, each a text; of one that is given twice the first counts.
     *
     * @param operation what is asked
     * @param uri its address
     */
    public Response answer(RestOperation operation, UriInfo uri) {
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        RestCall call = call(operation, query.getBytes(StandardCharsets.UTF_8));
        return response(call, lastWord.answer(call.refused(), () -> operation.answer(parameters(uri), call)));
    }

    private RestCall call(RestOperation operation, byte[] message) {
        return new RestCall(new Inbound(UUID.randomUUID(), operation.name(), clock.instant(), message), operation);
    }

    private static Response response(RestCall call, byte[] answer) {
        return Response.status(call.status()).type(call.type()).entity(answer).build();
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
