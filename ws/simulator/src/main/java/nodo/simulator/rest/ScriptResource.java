package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import nodo.simulator.json.JsonText;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Scripts;

/** The scripts of the creditors, of the PSPs and of the touchpoint. */
@Path("{side: ec|psp|touchpoint}/scripts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScriptResource {

    private final Scripts scripts;

    @Inject
    public ScriptResource(Scripts scripts) {
        this.scripts = scripts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ScriptResource() {
        this(null);
    }

    /** The scripts in force. */
    @GET
    public JsonArray scripts(@PathParam("side") String side) {
        return scripts.list(counterpart(side)).build();
    }

    /** Adds a script behind the others. */
    @POST
    public JsonArray add(@PathParam("side") String side, InputStream body) {
        scripts.add(counterpart(side), Script.read(JsonText.read(body)));
        return scripts(side);
    }

    /** Forgets all scripts. */
    @DELETE
    public JsonArray clear(@PathParam("side") String side) {
        scripts.clear(counterpart(side));
        return scripts(side);
    }

    private static Counterpart counterpart(String side) {
        return Counterpart.valueOf(side.toUpperCase(Locale.ROOT));
    }
}
