package nodo.reporting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.function.Supplier;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.exchange.rest.QueryParameters;
import nodo.reporting.FlowChange;
import nodo.reporting.FlowFinding;
import nodo.reporting.Page;
import nodo.reporting.ReconciledPayment;
import nodo.reporting.UnreportedReceipt;
import nodo.reporting.Verdict;
import nodo.reporting.desk.FlowReconciliation;
import nodo.reporting.desk.RevisionName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator asks about published flows: anomalies, changes between revisions, and receipts. */
@Path("monitoring/v1/flows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reporting flows")
public class FlowResource {

    private static final String REVISION = "{creditor}/{psp}/{fdr}/{revision}";
    private static final int DEFAULT_SIZE = 100;

    private final FlowReconciliation reconciliation;

    @Inject
    public FlowResource(FlowReconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowResource() {
        this(null);
    }

    @GET
    @Path(REVISION + "/anomalies")
    @Operation(summary = "What is odd about a flow and its payments; index 0 is the flow itself")
    @APIResponse(responseCode = "200", description = "a page of anomalies")
    @APIResponse(responseCode = "404", description = "there is no such revision")
    public JsonObject anomalies(
            @PathParam("creditor") String creditor,
            @PathParam("psp") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") int revision,
            @Context UriInfo uri) {
        Page page = page(QueryParameters.of(uri, "page", "size"));
        return reconciliation
                .anomalies(new RevisionName(psp, fdr, revision, creditor), page)
                .map(found -> FdrAnswers.page(page, found, FlowResource::anomaly))
                .orElseThrow(noSuchRevision());
    }

    @GET
    @Path(REVISION + "/changes")
    @Operation(summary = "The payments that another revision (to) has otherwise, has not, or has besides")
    @APIResponse(responseCode = "200", description = "a page of changes")
    @APIResponse(responseCode = "404", description = "one of the revisions does not exist")
    public JsonObject changes(
            @PathParam("creditor") String creditor,
            @PathParam("psp") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") int revision,
            @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "to", "page", "size");
        Page page = page(query);
        int other = query.number("to", revision + 1, 1, Integer.MAX_VALUE);
        return reconciliation
                .changes(new RevisionName(psp, fdr, revision, creditor), other, page)
                .map(found -> FdrAnswers.page(page, found, FlowResource::change))
                .orElseThrow(noSuchRevision());
    }

    @GET
    @Path(REVISION + "/verdicts")
    @Operation(summary = "How many payments of a flow came to which verdict when compared with receipts")
    @APIResponse(responseCode = "200", description = "numbers by verdict")
    @APIResponse(responseCode = "404", description = "there is no such revision")
    public JsonObject verdicts(
            @PathParam("creditor") String creditor,
            @PathParam("psp") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") int revision) {
        JsonObjectBuilder numbers = JsonAnswers.object();
        reconciliation
                .verdicts(new RevisionName(psp, fdr, revision, creditor))
                .orElseThrow(noSuchRevision())
                .forEach((verdict, number) -> numbers.add(verdict.name(), number));
        return numbers.build();
    }

    @GET
    @Path(REVISION + "/payments")
    @Operation(summary = "The payments of a flow beside their receipts, all or those of one verdict")
    @APIResponse(responseCode = "200", description = "a page of payments")
    @APIResponse(responseCode = "404", description = "there is no such revision")
    public JsonArray payments(
            @PathParam("creditor") String creditor,
            @PathParam("psp") String psp,
            @PathParam("fdr") String fdr,
            @PathParam("revision") int revision,
            @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "verdict", "page", "size");
        return reconciliation
                .payments(
                        new RevisionName(psp, fdr, revision, creditor),
                        query.choice("verdict", Verdict.class),
                        page(query))
                .map(payments ->
                        JsonAnswers.array(payments, FlowResource::reconciled).build())
                .orElseThrow(noSuchRevision());
    }

    @GET
    @Path("{creditor}/unreported")
    @Operation(summary = "What was paid to a creditor from one moment to another and no flow tells")
    @APIResponse(responseCode = "200", description = "a page of transfers of receipts")
    public JsonArray unreported(@PathParam("creditor") String creditor, @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "from", "to", "page", "size");
        Instant from = query.moment("from").orElseThrow(() -> missing("from"));
        Instant to = query.moment("to").orElseThrow(() -> missing("to"));
        return JsonAnswers.array(
                        reconciliation.unreported(creditor, from, to, page(query)), FlowResource::unreportedReceipt)
                .build();
    }

    private static Page page(QueryParameters query) {
        return new Page(query.number("page", 1, 1, Page.LAST), query.number("size", DEFAULT_SIZE, 1, Page.LARGEST));
    }

    private static Supplier<WebApplicationException> noSuchRevision() {
        return () -> Problem.of(Status.NOT_FOUND, "there is no such revision");
    }

    private static WebApplicationException missing(String parameter) {
        return Problem.of(Status.BAD_REQUEST, "parameter " + parameter + " is missing");
    }

    private static JsonObjectBuilder anomaly(FlowFinding finding) {
        return JsonAnswers.object()
                .add("index", finding.index())
                .add("anomaly", finding.anomaly().name());
    }

    private static JsonObjectBuilder change(FlowChange change) {
        JsonObjectBuilder json = JsonAnswers.object();
        change.before().ifPresent(payment -> json.add("before", FdrAnswers.payment(payment)));
        change.after().ifPresent(payment -> json.add("after", FdrAnswers.payment(payment)));
        return json;
    }

    private static JsonObjectBuilder reconciled(ReconciledPayment reconciled) {
        JsonObjectBuilder json = JsonAnswers.object()
                .add("payment", FdrAnswers.payment(reconciled.payment()))
                .add("verdict", reconciled.verdict().name());
        reconciled.receiptAmount().ifPresent(amount -> json.add("receiptAmount", amount.amount()));
        return json;
    }

    private static JsonObjectBuilder unreportedReceipt(UnreportedReceipt receipt) {
        return JsonAnswers.object()
                .add("psp", receipt.psp())
                .add("iur", receipt.iur())
                .add("idTransfer", receipt.transferIndex())
                .add("iuv", receipt.iuv())
                .add("amount", receipt.amount().amount())
                .add("paidAt", receipt.paidAt().toString());
    }
}
