package nodo.notice.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.exchange.rest.QueryParameters;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentFilter;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.desk.PaymentInquiry;
import nodo.receipt.desk.ReceiptInquiry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions of the notice model, to find and to read. */
@Path("monitoring/v1/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
public class PaymentResource {

    private static final int PAGE = 100;

    private final PaymentInquiry payments;
    private final ReceiptInquiry receipts;

    @Inject
    public PaymentResource(PaymentInquiry payments, ReceiptInquiry receipts) {
        this.payments = payments;
        this.receipts = receipts;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentResource() {
        this(null, null);
    }

    @GET
    @Operation(summary = "Sessions, in the order of their tokens")
    @Parameter(name = "creditor", in = ParameterIn.QUERY, description = "fiscal code, 11 digits")
    @Parameter(name = "notice", in = ParameterIn.QUERY, description = "notice number, 18 digits")
    @Parameter(name = "iuv", in = ParameterIn.QUERY)
    @Parameter(name = "psp", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "state of the session")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1000, 100 by default")
    @APIResponse(responseCode = "200", description = "payments, and next if there may be more")
    @APIResponse(responseCode = "400", description = "a parameter that says nothing usable")
    public JsonObject page(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "creditor", "notice", "iuv", "psp", "status", "after", "limit");
        int limit = query.number("limit", PAGE, 1, PaymentFilter.MOST);
        List<PaymentLine> lines = payments.page(new PaymentFilter(
                query.parsed("creditor", FiscalCode::new, "must have 11 digits"),
                query.parsed("notice", NoticeNumber::new, "must have 18 digits"),
                query.text("iuv"),
                query.text("psp"),
                query.choice("status", PaymentStatus.class),
                query.text("after"),
                limit));
        return JsonAnswers.page(
                "payments",
                JsonAnswers.array(lines, PaymentJson::line),
                JsonAnswers.lastOfFull(lines, limit).map(PaymentLine::token));
    }

    @GET
    @Path("{token}")
    @Operation(summary = "One session: its data, its outcome, and every state of it, its position and its recipients")
    @APIResponse(responseCode = "200", description = "the session")
    @APIResponse(responseCode = "404", description = "no such session")
    public JsonObject one(@PathParam("token") String text) {
        PaymentToken token = Problem.unlessMistaken(() -> new PaymentToken(text));
        JsonObject session = payments.find(token, PaymentJson::session)
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, "no session has the token " + text));
        Optional<JsonObject> receipt = receipts.find(token, PaymentJson::receipt);
        return receipt.map(found ->
                        JsonAnswers.object(session).add("receipt", found).build())
                .orElse(session);
    }
}
