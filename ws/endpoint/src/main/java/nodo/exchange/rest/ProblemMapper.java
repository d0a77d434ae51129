package nodo.exchange.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nodo.exchange.desk.FailureLog;

/**
 * Turns whatever a resource throws into a problem: the only place of the REST edge that catches. What is ours is logged
 * under a number that the caller is told; nothing else of it leaves.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final FailureLog LOG = FailureLog.of(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException known) {
            return answered(known);
        }
        UUID number = UUID.randomUUID();
        LOG.log(Level.ERROR, "REST request failed, told as " + number, thrown);
        return Problem.response(
                Status.INTERNAL_SERVER_ERROR, "internal error; the log of the hub knows it as " + number);
    }

    private static Response answered(WebApplicationException known) {
        Response response = known.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        Response.StatusType status = response.getStatusInfo();
        Response problem =
                Problem.response(status.getStatusCode(), status.getReasonPhrase(), String.valueOf(known.getMessage()));
        // What comes with the status, such as Allow with 405, is part of the answer.
        problem.getHeaders().putAll(withoutContent(response.getHeaders()));
        return problem;
    }

    private static Map<String, List<Object>> withoutContent(Map<String, List<Object>> headers) {
        Map<String, List<Object>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers);
        kept.remove(HttpHeaders.CONTENT_TYPE);
        return kept;
    }
}
