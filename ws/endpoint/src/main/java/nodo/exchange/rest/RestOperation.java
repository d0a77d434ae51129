package nodo.exchange.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import nodo.fault.Fault;
import nodo.fault.FaultCode;

/**
 * One operation that a partner calls over REST: it reads the request, asks one service, and has every answer in the form
 * of its own contract.
 */
public interface RestOperation {

    /** The HTTP status of most positive answers. */
    int OK = 200;

    /** The name in the journal. */
    String name();

    /** The most bytes of its body, 64 KiB unless it says more. */
    default int largestRequest() {
        return BoundedBodies.SMALL;
    }

    /** The HTTP status of a positive answer. */
    default int accepted() {
        return OK;
    }

    /** What is said of a body that is no JSON object, or too large to be looked at. */
    String malformed();

    /** The body of a refusal. */
    JsonObject refusal(Fault fault);

    /** The media type of a refusal. */
    default String refusalType() {
        return MediaType.APPLICATION_JSON;
    }

    /** The HTTP status of a refusal. */
    int status(FaultCode code);

    /**
     * Answers a request.
     *
     * @param request its body
     * @param call makes the exchange that the service works on
     * @return the bytes to send
     * @throws nodo.fault.Refusal if a member of the body is not as it must be
     */
    byte[] answer(JsonObject request, RestCall call);
}
