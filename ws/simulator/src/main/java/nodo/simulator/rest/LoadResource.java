package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nodo.simulator.load.Loads;

/** One load, whoever began it. */
@Path("{side: psp|touchpoint}/loads/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LoadResource {

    private final Loads loads;

    @Inject
    public LoadResource(Loads loads) {
        this.loads = loads;
    }

    @SuppressWarnings("NullAway") // proxy
    protected LoadResource() {
        this(null);
    }

    /** What became of it so far. */
    @GET
    public JsonObject report(@PathParam("id") String id) {
        return loads.report(id).orElseThrow(NotFoundException::new);
    }

    /** Has it begin no further payment. */
    @DELETE
    public JsonObject stop(@PathParam("id") String id) {
        return loads.stop(id).orElseThrow(NotFoundException::new);
    }
}
