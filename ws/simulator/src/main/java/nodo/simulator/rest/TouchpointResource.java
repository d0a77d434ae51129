package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.load.Loads;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Scripts;
import nodo.simulator.touchpoint.BasketLoads;
import nodo.simulator.touchpoint.Touchpoint;
import nodo.simulator.touchpoint.TouchpointLedger;
import nodo.simulator.touchpoint.Wisp;

/** The touchpoint: its payments, loads of them, and sessions. */
@Path("touchpoint")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TouchpointResource {

    private final Touchpoint touchpoint;
    private final BasketLoads baskets;
    private final Loads loads;
    private final Wisp wisp;
    private final TouchpointLedger ledger;
    private final Scripts scripts;

    @Inject
    public TouchpointResource(
            Touchpoint touchpoint,
            BasketLoads baskets,
            Loads loads,
            Wisp wisp,
            TouchpointLedger ledger,
            Scripts scripts) {
        this.touchpoint = touchpoint;
        this.baskets = baskets;
        this.loads = loads;
        this.wisp = wisp;
        this.ledger = ledger;
        this.scripts = scripts;
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

    /** What it does instead of its duty. */
    @Path("scripts")
    public SideScripts scripts() {
        return new SideScripts(scripts, Counterpart.TOUCHPOINT);
    }

    /** What it was told and what it told. */
    @Path("ledger")
    public SideLedger ledger() {
        return new SideLedger(ledger::page);
    }

    /** One of the loads. */
    @Path("loads/{id}")
    public OneLoad load(@PathParam("id") String id) {
        return new OneLoad(loads, id);
    }
}
