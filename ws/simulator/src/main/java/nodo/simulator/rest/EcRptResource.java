package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.ec.Activations;
import nodo.simulator.ec.RptOffice;
import nodo.simulator.json.JsonText;

/** The creditors in the classic model: the RPTs, carts and questions that they send. */
@Path("ec/rpt")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EcRptResource {

    private final RptOffice office;
    private final Activations activations;

    @Inject
    public EcRptResource(RptOffice office, Activations activations) {
        this.office = office;
        this.activations = activations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected EcRptResource() {
        this(null, null);
    }

    /** Sends one RPT. */
    @POST
    public JsonObject send(InputStream body) {
        return office.send(JsonText.read(body));
    }

    /** Sends a cart. */
    @POST
    @Path("carts")
    public JsonObject sendCart(InputStream body) {
        return office.sendCart(JsonText.read(body));
    }

    /** Asks for the state of an RPT. */
    @POST
    @Path("states")
    public JsonObject state(InputStream body) {
        return office.state(JsonText.read(body));
    }

    /** Asks for the copy of a receipt. */
    @POST
    @Path("copies")
    public JsonObject copy(InputStream body) {
        return office.copy(JsonText.read(body));
    }

    /** Asks a payment back. */
    @POST
    @Path("stornos")
    public JsonObject storno(InputStream body) {
        return office.storno(JsonText.read(body));
    }

    /** Answers the request to take a receipt back. */
    @POST
    @Path("revocation-answers")
    public JsonObject revocationAnswer(InputStream body) {
        return office.revocationAnswer(JsonText.read(body));
    }

    /** Begins a load of carts. */
    @POST
    @Path("loads")
    public JsonObject load(InputStream body) {
        return office.load(JsonText.read(body));
    }

    /** What the creditors do by themselves after an activation. */
    @GET
    @Path("duty")
    public JsonObject duty() {
        return activations.duty();
    }

    /** Has them do something else. */
    @PUT
    @Path("duty")
    public JsonObject duty(InputStream body) {
        return activations.duty(JsonText.read(body));
    }
}
