package nodo.exchange.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** A resource that reads, answers, and breaks. */
@Path("monitoring/v1/probe")
@Produces("text/plain")
public final class Probe {

    static final String INTERNAL = "password of the database";

    @GET
    public String answer() {
        return "here";
    }

    @PUT
    public String read(InputStream body) {
        return "bytes: " + BoundedBodies.read(body, 10).length;
    }

    @GET
    @Path("broken")
    public String fail() {
        throw new IllegalStateException(INTERNAL);
    }
}
