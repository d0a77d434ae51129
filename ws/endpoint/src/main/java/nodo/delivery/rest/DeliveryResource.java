package nodo.delivery.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.DeliveryState;
import nodo.delivery.desk.DeliveryDesk;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.exchange.rest.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The outbox: what is owed to partners, what was given up and why, and sending it again. */
@Path("monitoring/v1/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
public class DeliveryResource {

    private static final String OPERATOR = "monitoring";
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final DeliveryDesk desk;

    @Inject
    public DeliveryResource(DeliveryDesk desk) {
        this.desk = desk;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliveryResource() {
        this(null);
    }

    @GET
    @Operation(summary = "Deliveries that are owed or were given up, oldest first")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "WAITING, EXHAUSTED or REFUSED; all by default")
    @Parameter(
            name = "operation",
            in = ParameterIn.QUERY,
            description = "paSendRt, pspNotifyPayment or sendPaymentResult")
    @Parameter(name = "partner", in = ParameterIn.QUERY, description = "station, channel or paymentManager")
    @Parameter(name = "subject", in = ParameterIn.QUERY, description = "a payment token, or the id of a close")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1000, 100 by default")
    @APIResponse(responseCode = "200", description = "deliveries, and next if there may be more")
    @APIResponse(responseCode = "400", description = "a parameter that says nothing usable")
    public JsonObject page(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "state", "operation", "partner", "subject", "after", "limit");
        int limit = query.number("limit", PAGE, 1, LARGEST_PAGE);
        long after = query.parsed("after", Long::parseLong, "must be the next of a page")
                .orElse(0L);
        List<JsonObject> page = desk.page(filter(query, DeliveryFilter.ALL), after, limit, DeliveryResource::json);
        return JsonAnswers.page(
                "deliveries",
                JsonAnswers.array(page, JsonAnswers::object),
                JsonAnswers.lastOfFull(page, limit)
                        .map(last -> last.getJsonNumber("id").toString()));
    }

    private static DeliveryFilter filter(QueryParameters query, Set<DeliveryState> otherwise) {
        return new DeliveryFilter(
                query.choice("state", DeliveryState.class).map(Set::of).orElse(otherwise),
                query.text("operation"),
                query.text("partner"),
                query.text("subject"));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One delivery")
    @APIResponse(responseCode = "200", description = "the delivery")
    @APIResponse(responseCode = "404", description = "it arrived, or never was")
    public JsonObject one(@PathParam("id") long id) {
        return desk.find(id, DeliveryResource::json).orElseThrow(() -> none(id));
    }

    @POST
    @Path("{id}/resend")
    @Operation(summary = "Starts one delivery again from its first attempt")
    @APIResponse(responseCode = "202", description = "due now; it is sent by the next free worker")
    @APIResponse(responseCode = "404", description = "it arrived, or never was")
    @APIResponse(responseCode = "409", description = "its operation is sent once only, as pspNotifyPayment is")
    public Response resend(@PathParam("id") long id) {
        DeliveryDesk.Resend done = desk.resend(id, OPERATOR);
        if (done == DeliveryDesk.Resend.NO_SUCH_DELIVERY) {
            throw none(id);
        }
        if (done == DeliveryDesk.Resend.SENT_ONCE_ONLY) {
            throw Problem.of(
                    Status.CONFLICT,
                    "delivery " + id + " is sent once only: its partner may have it, and would pay twice");
        }
        return Response.accepted(JsonAnswers.object().add("restarted", 1).build())
                .build();
    }

    @POST
    @Path("resend")
    @Operation(summary = "Starts all deliveries again that were given up")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "EXHAUSTED or REFUSED; both by default")
    @Parameter(name = "operation", in = ParameterIn.QUERY)
    @Parameter(name = "partner", in = ParameterIn.QUERY)
    @Parameter(name = "subject", in = ParameterIn.QUERY)
    @APIResponse(responseCode = "202", description = "how many were restarted")
    @APIResponse(responseCode = "400", description = "a parameter that says nothing usable")
    public Response resendDead(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "state", "operation", "partner", "subject");
        DeliveryFilter filter = filter(query, DeliveryFilter.DEAD);
        if (filter.states().contains(DeliveryState.WAITING)) {
            throw Problem.of(Status.BAD_REQUEST, "parameter state must be EXHAUSTED or REFUSED");
        }
        int restarted = desk.resendDead(filter, OPERATOR);
        return Response.accepted(
                        JsonAnswers.object().add("restarted", restarted).build())
                .build();
    }

    private static RuntimeException none(long id) {
        return Problem.of(Status.NOT_FOUND, "no delivery is numbered " + id + ": it arrived, or never was");
    }

    private static JsonObject json(Delivery delivery) {
        JsonObjectBuilder members = JsonAnswers.object()
                .add("id", delivery.id())
                .add("operation", delivery.operation())
                .add("partner", delivery.partner())
                .add("subject", delivery.subject())
                .add("state", delivery.state().name())
                .add("attempts", delivery.attempts())
                .add("createdAt", delivery.createdAt().toString())
                .add("dueAt", delivery.dueAt().toString());
        delivery.lastAttemptAt().ifPresent(at -> members.add("lastAttemptAt", at.toString()));
        delivery.lastError().ifPresent(error -> members.add("lastError", error));
        delivery.lastErrorDetail().ifPresent(detail -> members.add("lastErrorDetail", detail));
        return members.build();
    }
}
