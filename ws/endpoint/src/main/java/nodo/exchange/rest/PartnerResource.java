package nodo.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nodo.exchange.partner.Gateway;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the partners that this instance called so far stand. */
@Path("monitoring/v1/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "partners")
public class PartnerResource {

    private final Gateway gateway;

    @Inject
    public PartnerResource(Gateway gateway) {
        this.gateway = gateway;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PartnerResource() {
        this(null);
    }

    @GET
    @Operation(summary = "Circuit and calls in flight of every partner called so far, on this instance")
    @APIResponse(responseCode = "200", description = "a list, by partner")
    public JsonArray list() {
        return JsonAnswers.array(
                        gateway.states(),
                        state -> JsonAnswers.object()
                                .add("partner", state.partnerId())
                                .add("circuit", state.circuit())
                                .add("callsInFlight", state.callsInFlight())
                                .add("maxCallsInFlight", state.maxCallsInFlight()))
                .build();
    }
}
