package nodo.reporting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.desk.Exchange;
import nodo.exchange.rest.RestCall;
import nodo.reporting.Flow;
import nodo.reporting.FlowPayment;
import nodo.reporting.Page;
import nodo.reporting.desk.FdrCaller;
import nodo.reporting.desk.FlowBuilding;
import nodo.reporting.desk.FlowReading;
import nodo.reporting.desk.NewFlow;
import nodo.reporting.desk.RevisionName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What PSPs call: fdr-psp. Source: fdr §6.1. */
@Path("fdr-psp/service/v1/psps/{pspId}")
@RequestScoped
@Tag(name = "reporting flows")
public class FdrPspResource {

    private static final String CREATED_FLOW = "created/fdrs/{fdr}/organizations/{organizationId}";
    private static final String PUBLISHED_FLOW =
            "published/fdrs/{fdr}/revisions/{revision}/organizations/{organizationId}";

    private final FdrRequest request;
    private final FlowBuilding building;
    private final FlowReading reading;

    @Inject
    public FdrPspResource(FdrRequest request, FlowBuilding building, FlowReading reading) {
        this.request = request;
        this.building = building;
        this.reading = reading;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FdrPspResource() {
        this(null, null, null);
    }

    @POST
    @Path("fdrs/{fdr}")
    @Operation(summary = "Begins a flow")
    public Response create(@PathParam("pspId") String psp, @PathParam("fdr") String fdr, InputStream body) {
        FdrCaller caller = request.caller(psp);
        return request.answer(
                FdrOperation.creating("createEmptyFlow", (fields, call) -> {
                    NewFlow flow = FdrRequests.newFlow(fdr, fields);
                    return building.begin(caller, flow, told(caller, call, fdr, "creato"));
                }),
                body);
    }

    @PUT
    @Path("fdrs/{fdr}/payments/add")
    @Operation(summary = "Adds payments to a flow that is not published, all or none")
    public Response add(@PathParam("pspId") String psp, @PathParam("fdr") String fdr, InputStream body) {
        FdrCaller caller = request.caller(psp);
        return request.answer(
                FdrOperation.of("addPaymentToExistingFlow", (fields, call) -> {
                    List<FlowPayment> payments = FdrRequests.payments(fields);
                    return building.add(caller, fdr, payments, told(caller, call, fdr, "aggiornato"));
                }),
                body);
    }

    @PUT
    @Path("fdrs/{fdr}/payments/del")
    @Operation(summary = "Takes payments out of a flow that is not published, all or none")
    public Response take(@PathParam("pspId") String psp, @PathParam("fdr") String fdr, InputStream body) {
        FdrCaller caller = request.caller(psp);
        return request.answer(
                FdrOperation.of("deletePaymentFromExistingFlow", (fields, call) -> {
                    List<Long> indexes = FdrRequests.indexes(fields);
                    return building.take(caller, fdr, indexes, told(caller, call, fdr, "aggiornato"));
                }),
                body);
    }

    @POST
    @Path("fdrs/{fdr}/publish")
    @Operation(summary = "Publishes a flow: it becomes the revision in force")
    public Response publish(@PathParam("pspId") String psp, @PathParam("fdr") String fdr) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of(
                "publishFlow", (fields, call) -> building.publish(caller, fdr, told(caller, call, fdr, "pubblicato"))));
    }

    @DELETE
    @Path("fdrs/{fdr}")
    @Operation(summary = "Forgets a flow that is not published")
    public Response delete(@PathParam("pspId") String psp, @PathParam("fdr") String fdr) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of(
                "deleteExistingFlow",
                (fields, call) -> building.forget(caller, fdr, told(caller, call, fdr, "eliminato"))));
    }

    @GET
    @Path("created")
    @Operation(summary = "Flows that are not published, the oldest first")
    public Response created(@PathParam("pspId") String psp) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of("getAllFlowsNotInPublishedStatus", (fields, call) -> {
            Instant after = request.moment(fields, "createdGt");
            Page page = request.page(fields);
            return reading.drafts(
                    caller,
                    after,
                    page,
                    call.exchange(
                            FdrRequest.keysOfPsp(caller), found -> FdrAnswers.page(page, found, FdrAnswers::created)));
        }));
    }

    @GET
    @Path(CREATED_FLOW)
    @Operation(summary = "A flow that is not published")
    public Response createdFlow(
            @PathParam("pspId") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("organizationId") String organization) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of(
                "getSingleFlowNotInPublishedStatus",
                (fields, call) -> reading.draft(
                        caller, fdr, organization, call.exchange(FdrRequest.keysOfPsp(caller), FdrAnswers::single))));
    }

    @GET
    @Path(CREATED_FLOW + "/payments")
    @Operation(summary = "The payments of a flow that is not published")
    public Response createdPayments(
            @PathParam("pspId") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("organizationId") String organization) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of("getPaymentsForFlowNotInPublishedStatus", (fields, call) -> {
            Page page = request.page(fields);
            return reading.draftPayments(
                    caller,
                    fdr,
                    organization,
                    page,
                    call.exchange(
                            FdrRequest.keysOfPsp(caller), found -> FdrAnswers.page(page, found, FdrAnswers::payment)));
        }));
    }

    @GET
    @Path("published")
    @Operation(summary = "Published flows, the oldest first")
    public Response published(@PathParam("pspId") String psp) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of("getAllFlowsInPublishedStatus", (fields, call) -> {
            Optional<String> organization = request.id(fields, "organizationId");
            Instant after = request.moment(fields, "publishedGt");
            Page page = request.page(fields);
            return reading.publishedOfPsp(
                    caller,
                    organization,
                    after,
                    page,
                    call.exchange(
                            FdrRequest.keysOfPsp(caller),
                            found -> FdrAnswers.page(page, found, FdrAnswers::publishedForCreditor)));
        }));
    }

    @GET
    @Path(PUBLISHED_FLOW)
    @Operation(summary = "A revision of a published flow")
    public Response publishedFlow(
            @PathParam("pspId") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") String revision,
            @PathParam("organizationId") String organization) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of(
                "getSingleFlowInPublishedStatus",
                (fields, call) -> reading.revisionOfPsp(
                        caller,
                        new RevisionName(psp, fdr, FdrRequest.revision(fields, revision), organization),
                        call.exchange(FdrRequest.keysOfPsp(caller), FdrAnswers::single))));
    }

    @GET
    @Path(PUBLISHED_FLOW + "/payments")
    @Operation(summary = "The payments of a revision of a published flow")
    public Response publishedPayments(
            @PathParam("pspId") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") String revision,
            @PathParam("organizationId") String organization) {
        FdrCaller caller = request.caller(psp);
        return request.ask(FdrOperation.of("getPaymentsForFlowInPublishedStatus", (fields, call) -> {
            Page page = request.page(fields);
            return reading.paymentsOfPsp(
                    caller,
                    new RevisionName(psp, fdr, FdrRequest.revision(fields, revision), organization),
                    page,
                    call.exchange(
                            FdrRequest.keysOfPsp(caller), found -> FdrAnswers.page(page, found, FdrAnswers::payment)));
        }));
    }

    private static Exchange<Flow> told(FdrCaller caller, RestCall call, String fdr, String done) {
        Function<Flow, jakarta.json.JsonObject> answer =
                flow -> FdrAnswers.message("Flusso [" + fdr + "] " + done + ".");
        return call.exchange(FdrRequest.keysOfPsp(caller), answer);
    }
}
