package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import nodo.simulator.json.JsonText;
import nodo.simulator.load.Loads;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Scripts;
import nodo.simulator.touchpoint.BasketLoads;
import nodo.simulator.touchpoint.Touchpoint;
import nodo.simulator.touchpoint.TouchpointLedger;
import nodo.simulator.touchpoint.Wisp;

/** The touchpoint: its payments, its scripts, its ledger. */
@Path("touchpoint")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TouchpointResource {

    private final Touchpoint touchpoint;
    private final BasketLoads baskets;
    private final Loads loads;
    private final TouchpointLedger ledger;
    private final Scripts scripts;
    private final Wisp wisp;

    @Inject
    public TouchpointResource(
            Touchpoint touchpoint,
            BasketLoads baskets,
            Loads loads,
            TouchpointLedger ledger,
            Scripts scripts,
            Wisp wisp) {
        this.touchpoint = touchpoint;
        this.baskets = baskets;
        this.loads = loads;
        this.ledger = ledger;
        this.scripts = scripts;
        this.wisp = wisp;
    }

    @SuppressWarnings("NullAway") // proxy
    protected TouchpointResource() {
        this(null, null, null, null, null, null);
    }

    /** Makes a payment and tells what was heard at each step. */
    @POST
    @Path("payments")
    public JsonObject pay(InputStream body) {
        return touchpoint.pay(JsonText.read(body));
    }

    /** Does one thing about a session in which a payer chooses how to pay. */
    @POST
    @Path("sessions")
    public JsonObject session(InputStream body) {
        return wisp.order(JsonText.read(body));
    }

    /** Begins a load of baskets. */
    @POST
    @Path("loads")
    public JsonObject load(InputStream body) {
        return baskets.begin(JsonText.read(body));
    }

    /** What became of a load so far. */
    @GET
    @Path("loads/{id}")
    public JsonObject load(@PathParam("id") String id) {
        return loads.report(id).orElseThrow(NotFoundException::new);
    }

    /** Has a load begin no further basket. */
    @DELETE
    @Path("loads/{id}")
    public JsonObject stop(@PathParam("id") String id) {
        return loads.stop(id).orElseThrow(NotFoundException::new);
    }

    /** The scripts in force. */
    @GET
    @Path("scripts")
    public JsonArray scripts() {
        return scripts.list(Counterpart.TOUCHPOINT).build();
    }

    /** Adds a script behind the others. */
    @POST
    @Path("scripts")
    public JsonArray script(InputStream body) {
        scripts.add(Counterpart.TOUCHPOINT, Script.read(JsonText.read(body)));
        return scripts.list(Counterpart.TOUCHPOINT).build();
    }

    /** Forgets all scripts. */
    @DELETE
    @Path("scripts")
    public JsonArray clear() {
        scripts.clear(Counterpart.TOUCHPOINT);
        return scripts.list(Counterpart.TOUCHPOINT).build();
    }

    /** What the touchpoint was about to say, what it heard, and which results it was told. */
    @GET
    @Path("ledger")
    public JsonObject ledger(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("token") @DefaultValue("") String token,
            @QueryParam("notice") @DefaultValue("") String notice) {
        return Ledgers.json(ledger.page(
                after,
                Math.min(Math.max(limit, 1), Ledgers.LARGEST_PAGE),
                Ledgers.with(Map.of("what", what, "token", token, "notice", notice))));
    }
}
