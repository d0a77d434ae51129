package nodo.touchpoint.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import nodo.exchange.rest.RestDesk;
import nodo.exchange.rest.StorableText;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.desk.PaymentClosing;
import nodo.touchpoint.desk.PositionCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What touchpoints call: nodoPerPM. Source: validation appendix A. */
@Path("nodo-per-pm")
@RequestScoped
@Tag(name = "touchpoint")
public class TouchpointResource {

    private static final int LONGEST_PARAMETER = 255;

    private final RestDesk desk;
    private final PaymentClosing closing;
    private final PositionCheck positions;

    @Inject
    public TouchpointResource(RestDesk desk, PaymentClosing closing, PositionCheck positions) {
        this.desk = desk;
        this.closing = closing;
        this.positions = positions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected TouchpointResource() {
        this(null, null, null);
    }

    @POST
    @Path("v1/closepayment")
    @Operation(summary = "Closes one payment: the payer paid by BANCOMAT Pay, or nobody pays")
    @APIResponse(responseCode = "200", description = "esito OK")
    @APIResponse(responseCode = "400", description = "esito KO: a member is wrong, or the token has expired")
    @APIResponse(responseCode = "404", description = "esito KO: PSP, broker, channel or payment do not exist")
    @APIResponse(responseCode = "422", description = "esito KO: the outcome is acquired already")
    public Response closeOne(InputStream body) {
        return desk.answer(new CloseOperation(CloseContract.V1, ClientQuery.NONE, closing), body);
    }

    @POST
    @Path("v2/closepayment")
    @Operation(summary = "Closes one to five payments: the payer paid, or nobody pays")
    @APIResponse(responseCode = "200", description = "outcome OK")
    @APIResponse(responseCode = "400", description = "outcome KO: a member is wrong, or a token has expired")
    @APIResponse(responseCode = "404", description = "outcome KO: PSP, broker, channel or payment do not exist")
    @APIResponse(responseCode = "422", description = "outcome KO: the outcome is acquired already")
    public Response closeAll(
            @Parameter(description = "repeated on sendPaymentResult-v2, if it has up to 255 characters")
                    @QueryParam("clientId")
                    @Nullable String clientId,
            @Parameter(description = "as clientId") @QueryParam("deviceId") @Nullable String deviceId,
            InputStream body) {
        ClientQuery query = new ClientQuery(kept(clientId), kept(deviceId));
        return desk.answer(new CloseOperation(CloseContract.V2, query, closing), body);
    }

    @POST
    @Path("v1/checkPosition")
    @Operation(summary = "Whether one to five notices can be paid now")
    @APIResponse(responseCode = "200", description = "outcome OK; or KO with the positions that cannot be paid")
    @APIResponse(responseCode = "400", description = "outcome KO: a member is wrong, or a notice leads nowhere")
    public Response check(InputStream body) {
        return desk.answer(new CheckOperation(positions), body);
    }

    /** The contract has no refusal for the query string; one that could not be stored and sent back is left out. */
    private static Optional<String> kept(@Nullable String parameter) {
        return Optional.ofNullable(parameter)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_PARAMETER && StorableText.isOne(text));
    }
}
