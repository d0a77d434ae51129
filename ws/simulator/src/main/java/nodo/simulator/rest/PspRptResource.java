package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;
import nodo.simulator.psp.ActivationLoads;
import nodo.simulator.psp.RptCounter;
import nodo.simulator.psp.RptIntake;
import nodo.simulator.rpt.RptKey;

/** The PSPs in the classic model: notices that they activate, the RPTs that they hold, and their receipts. */
@Path("psp/rpt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PspRptResource {

    private final RptCounter counter;
    private final RptIntake intake;
    private final ActivationLoads loads;

    @Inject
    public PspRptResource(RptCounter counter, RptIntake intake, ActivationLoads loads) {
        this.counter = counter;
        this.intake = intake;
        this.loads = loads;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspRptResource() {
        this(null, null, null);
    }

    /** Verifies and activates a notice. */
    @POST
    @Path("activations")
    public JsonObject activate(InputStream body) {
        return counter.activate(JsonText.read(body));
    }

    /** Begins a load of activations. */
    @POST
    @Path("loads")
    public JsonObject load(InputStream body) {
        return loads.begin(JsonText.read(body));
    }

    /** Makes a receipt and brings it on its way. */
    @POST
    @Path("receipts")
    public JsonObject receipt(InputStream body) {
        return counter.receipt(JsonText.read(body));
    }

    /** Asks a receipt back. */
    @POST
    @Path("revocations")
    public JsonObject revoke(InputStream body) {
        return counter.revoke(JsonText.read(body));
    }

    /** Tells what came of a payment that was asked back. */
    @POST
    @Path("storno-outcomes")
    public JsonObject stornoOutcome(InputStream body) {
        return counter.stornoOutcome(JsonText.read(body));
    }

    /** Asks for a notice that does not exist yet. */
    @POST
    @Path("notices")
    public JsonObject askNotice(InputStream body) {
        return counter.askNotice(JsonText.read(body));
    }

    /** An RPT that a PSP holds: the body has its key. */
    @POST
    @Path("held")
    public JsonObject held(InputStream body) {
        Members members = Members.of(JsonText.read(body));
        RptKey key = RptKey.read(members, members.text("creditor"));
        members.end();
        return intake.held(key).orElseThrow(NotFoundException::new);
    }

    /** What the PSPs do by themselves after an RPT. */
    @GET
    @Path("duty")
    public JsonObject duty() {
        return intake.duty();
    }

    /** Has them do something else. */
    @PUT
    @Path("duty")
    public JsonObject duty(InputStream body) {
        return intake.duty(JsonText.read(body));
    }
}
