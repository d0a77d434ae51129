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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import nodo.simulator.json.JsonText;
import nodo.simulator.load.Loads;
import nodo.simulator.psp.Counter;
import nodo.simulator.psp.NotifyDesk;
import nodo.simulator.psp.PaymentLoads;
import nodo.simulator.psp.PspLedger;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Scripts;

/** The PSP: single payments, loads, its ledger. */
@Path("psp")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PspResource {

    private final Counter counter;
    private final PaymentLoads payments;
    private final Loads loads;
    private final PspLedger ledger;
    private final NotifyDesk notify;
    private final Scripts scripts;

    @Inject
    public PspResource(
            Counter counter, PaymentLoads payments, Loads loads, PspLedger ledger, NotifyDesk notify, Scripts scripts) {
        this.counter = counter;
        this.payments = payments;
        this.loads = loads;
        this.ledger = ledger;
        this.notify = notify;
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

    /** What became of a load so far. */
    @GET
    @Path("loads/{id}")
    public JsonObject load(@PathParam("id") String id) {
        return loads.report(id).orElseThrow(NotFoundException::new);
    }

    /** Has a load begin no further payment. */
    @DELETE
    @Path("loads/{id}")
    public JsonObject stop(@PathParam("id") String id) {
        return loads.stop(id).orElseThrow(NotFoundException::new);
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

    /** The scripts in force. */
    @GET
    @Path("scripts")
    public JsonArray scripts() {
        return scripts.list(Counterpart.PSP).build();
    }

    /** Adds a script behind the others. */
    @POST
    @Path("scripts")
    public JsonArray script(InputStream body) {
        scripts.add(Counterpart.PSP, Script.read(JsonText.read(body)));
        return scripts.list(Counterpart.PSP).build();
    }

    /** Forgets all scripts. */
    @DELETE
    @Path("scripts")
    public JsonArray clear() {
        scripts.clear(Counterpart.PSP);
        return scripts.list(Counterpart.PSP).build();
    }

    /** What the PSP was about to say, and what it heard. */
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
