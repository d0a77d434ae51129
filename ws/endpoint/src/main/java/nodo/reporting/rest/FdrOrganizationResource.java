package nodo.reporting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nodo.reporting.Page;
import nodo.reporting.desk.FdrCaller;
import nodo.reporting.desk.FlowReading;
import nodo.reporting.desk.FlowTimes;
import nodo.reporting.desk.RevisionName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What creditor institutions call: fdr-org. Source: fdr §6.2. */
@Path("fdr-org/service/v1/organizations/{organizationId}/fdrs")
@RequestScoped
@Tag(name = "reporting flows")
public class FdrOrganizationResource {

    private static final String FLOW = "{fdr}/revisions/{revision}/psps/{pspId}";

    private final FdrRequest request;
    private final FlowReading reading;

    @Inject
    public FdrOrganizationResource(FdrRequest request, FlowReading reading) {
        this.request = request;
        this.reading = reading;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FdrOrganizationResource() {
        this(null, null);
    }

    @GET
    @Operation(summary = "Published flows that are new enough to be listed, the oldest first")
    public Response published(@PathParam("organizationId") String organization) {
        FdrCaller caller = request.caller(organization);
        return request.ask(FdrOperation.of("getAllPublishedFlows", (fields, call) -> {
            Optional<String> psp = request.id(fields, "pspId");
            FlowTimes times = new FlowTimes(request.moment(fields, "publishedGt"), request.moment(fields, "flowDate"));
            Page page = request.page(fields);
            return reading.publishedForCreditor(
                    caller,
                    psp,
                    times,
                    page,
                    call.exchange(
                            FdrRequest.keysOfCreditor(caller),
                            found -> FdrAnswers.page(page, found, FdrAnswers::publishedByPsp)));
        }));
    }

    @GET
    @Path(FLOW)
    @Operation(summary = "A revision of a published flow, however old")
    public Response publishedFlow(
            @PathParam("organizationId") String organization,
            @PathParam("fdr") String fdr,
            @PathParam("revision") String revision,
            @PathParam("pspId") String psp) {
        FdrCaller caller = request.caller(organization);
        return request.ask(FdrOperation.of(
                "getSinglePublishedFlow",
                (fields, call) -> reading.revisionForCreditor(
                        caller,
                        new RevisionName(psp, fdr, FdrRequest.revision(fields, revision), organization),
                        call.exchange(FdrRequest.keysOfCreditor(caller), FdrAnswers::single))));
    }

    @GET
    @Path(FLOW + "/payments")
    @Operation(summary = "The payments of a revision of a published flow")
    public Response publishedPayments(
            @PathParam("organizationId") String organization,
            @PathParam("fdr") String fdr,
            @PathParam("revision") String revision,
            @PathParam("pspId") String psp) {
        FdrCaller caller = request.caller(organization);
        return request.ask(FdrOperation.of("getPaymentsFromPublishedFlow", (fields, call) -> {
            Page page = request.page(fields);
            return reading.paymentsForCreditor(
                    caller,
                    new RevisionName(psp, fdr, FdrRequest.revision(fields, revision), organization),
                    page,
                    call.exchange(
                            FdrRequest.keysOfCreditor(caller),
                            found -> FdrAnswers.page(page, found, FdrAnswers::payment)));
        }));
    }
}
