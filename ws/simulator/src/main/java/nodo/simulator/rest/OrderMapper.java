package nodo.simulator.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;

/** Tells what is wrong with an order. */
@Provider
public class OrderMapper implements ExceptionMapper<InvalidOrder> {

    @Override
    public Response toResponse(InvalidOrder invalid) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON)
                .entity(JsonText.object()
                        .add("error", String.valueOf(invalid.getMessage()))
                        .build())
                .build();
    }
}
