package nodo.standin.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import nodo.exchange.rest.PartnerKey;
import nodo.exchange.rest.RestDesk;
import nodo.standin.desk.NoticeLoading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The central archive of notices, for creditor institutions. Source: flows-notice appendix A. */
@Path("aca/v1/paCreatePosition")
@RequestScoped
@Tag(name = "archive of notices")
public class ArchiveResource {

    private final RestDesk desk;
    private final NoticeLoading loading;
    private final PartnerKey key;

    @Inject
    public ArchiveResource(RestDesk desk, NoticeLoading loading, PartnerKey key) {
        this.desk = desk;
        this.loading = loading;
        this.key = key;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ArchiveResource() {
        this(null, null, null);
    }

    @POST
    @Operation(
            operationId = "newDebtPosition",
            summary = "Deposits a notice for the time that its station is away, changes it, or closes it by amount 0")
    @APIResponse(responseCode = "200", description = "deposited")
    @APIResponse(responseCode = "400", description = "a member is not as it must be")
    @APIResponse(responseCode = "401", description = "the key is no station's")
    @APIResponse(responseCode = "403", description = "the station does not serve the creditor or the notice")
    @APIResponse(responseCode = "404", description = "no such creditor, or nothing to close")
    @APIResponse(responseCode = "409", description = "the notice is being paid")
    @APIResponse(responseCode = "422", description = "the notice is paid, or does not fit the registry")
    public Response createPosition(InputStream body) {
        return desk.answer(new CreatePosition(loading, key.presented()), body);
    }
}
