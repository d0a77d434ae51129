package nodo.exchange.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Turns whatever a resource throws into a problem: the only place of the REST edge that catches. What is ours is logged
 * under a number that the caller is told; nothing else of it leaves.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

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
        return Problem.response(status.getStatusCode(), status.getReasonPhrase(), String.valueOf(known.getMessage()));
    }
}
