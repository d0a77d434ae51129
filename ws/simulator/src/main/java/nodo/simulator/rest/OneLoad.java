package nodo.simulator.rest;

import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nodo.simulator.load.Loads;

/** One load, whoever began it. */
@Produces(MediaType.APPLICATION_JSON)
public final class OneLoad {

    private final Loads loads;
    private final String id;

    OneLoad(Loads loads, String id) {
        this.loads = loads;
        this.id = id;
    }

    /** What became of it so far. */
    @GET
    public JsonObject report() {
        return loads.report(id).orElseThrow(NotFoundException::new);
    }

    /** Has it begin no further payment. */
    @DELETE
    public JsonObject stop() {
        return loads.stop(id).orElseThrow(NotFoundException::new);
    }
}
