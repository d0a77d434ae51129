package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.load.Loads;
import nodo.simulator.psp.Counter;
import nodo.simulator.psp.NotifyDesk;
import nodo.simulator.psp.PaymentLoads;
import nodo.simulator.psp.PspLedger;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Scripts;

/** The PSP: single payments, loads, outcomes. */
@Path("psp")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PspResource {

    private final Counter counter;
    private final PaymentLoads payments;
    private final Loads loads;
    private final NotifyDesk notify;
    private final PspLedger ledger;
    private final Scripts scripts;

    @Inject
    public PspResource(
            Counter counter, PaymentLoads payments, Loads loads, NotifyDesk notify, PspLedger ledger, Scripts scripts) {
        this.counter = counter;
        this.payments = payments;
        this.loads = loads;
        this.notify = notify;
        this.ledger = ledger;
        this.scripts = scripts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspResource() {
        this(null, null, null, null, null, null);
    }

    /** Makes a payment and tells what was heard at each step. */
    @POST
    @Path("payments")
    public JsonObject pay(InputStream body) {
        return counter.pay(JsonText.read(body));
    }

    /** Begins a load. */
    @POST
    @Path("loads")
    public JsonObject load(InputStream body) {
        return payments.begin(JsonText.read(body));
    }

    /** All loads since the start. */
    @GET
    @Path("loads")
    public JsonArray loads() {
        return loads.reports().build();
    }

    /** What the PSP does by itself after it has accepted a notification. */
    @GET
    @Path("duty")
    public JsonObject duty() {
        return notify.duty();
    }

    /** Has it do something else. */
    @PUT
    @Path("duty")
    public JsonObject duty(InputStream body) {
        return notify.duty(JsonText.read(body));
    }

    /** Has it tell the outcome of payments that it was notified of, and tells what it heard. */
    @POST
    @Path("outcomes")
    public JsonObject tell(InputStream body) {
        return notify.tell(JsonText.read(body));
    }

    /** What it does instead of its duty. */
    @Path("scripts")
    public SideScripts scripts() {
        return new SideScripts(scripts, Counterpart.PSP);
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
