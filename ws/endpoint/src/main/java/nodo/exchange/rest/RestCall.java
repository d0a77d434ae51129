package nodo.exchange.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Inbound;
import nodo.fault.Fault;
import nodo.journal.EventKeys;

/**
 * A request over REST on its way to its answer. Remembers the status and the type that belong to the bytes that were encoded
 * last: those are the ones that are sent. Belongs to the thread that serves the request.
 */
public final class RestCall {

    private final Inbound inbound;
    private final RestOperation operation;
    private int status = RestOperation.OK;
    private String type = MediaType.APPLICATION_JSON;

    RestCall(Inbound inbound, RestOperation operation) {
        this.inbound = inbound;
        this.operation = operation;
    }

    /**
     * The exchange that a service works on.
     *
     * @param keys what the request itself names
     * @param ok what the answer is when all is well
     */
    public <A> Exchange<A> exchange(EventKeys keys, Function<A, JsonObject> ok) {
        return new Exchange<>(inbound, keys, Optional.empty(), new Answers<A>() {
            @Override
            public byte[] ok(A answer) {
                return encoded(operation.accepted(), MediaType.APPLICATION_JSON, ok.apply(answer));
            }

            @Override
            public byte[] refused(Fault fault) {
                return RestCall.this.refused(fault);
            }
        });
    }

    /** An exchange that nothing is known of but that it is refused. */
    Exchange<Void> refused() {
        return exchange(EventKeys.NONE, nothing -> {
            throw new IllegalStateException("a refused request has no positive answer");
        });
    }

    /** The bytes of a refusal that is not journaled. */
    byte[] refused(Fault fault) {
        return encoded(operation.status(fault.code()), operation.refusalType(), operation.refusal(fault));
    }

    /** The status of the answer that was encoded last. */
    int status() {
        return status;
    }

    /** The media type of the answer that was encoded last. */
    String type() {
        return type;
    }

    private byte[] encoded(int newStatus, String newType, JsonObject body) {
        status = newStatus;
        type = newType;
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
