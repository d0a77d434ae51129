package nodo.simulator.rest;

import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Scripts;

/** The scripts of one side. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SideScripts {

    private final Scripts scripts;
    private final Counterpart side;

    SideScripts(Scripts scripts, Counterpart side) {
        this.scripts = scripts;
        this.side = side;
    }

    /** The scripts in force. */
    @GET
    public JsonArray list() {
        return scripts.list(side).build();
    }

    /** Adds a script behind the others. */
    @POST
    public JsonArray add(InputStream body) {
        scripts.add(side, Script.read(JsonText.read(body)));
        return list();
    }

    /** Forgets all scripts. */
    @DELETE
    public JsonArray clear() {
        scripts.clear(side);
        return list();
    }
}
