package nodo.offer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nodo.exchange.rest.BoundedBodies;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.offer.OfferKey;
import nodo.offer.desk.InformationUpload;
import nodo.offer.desk.OfferList;
import nodo.registry.Finding;
import nodo.registry.desk.RegistryImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The services that providers publish. */
@Path("monitoring/v1/offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry")
public class OfferResource {

    /** Who changes the registry here, as its audit names them: whoever has the key. */
    private static final String OPERATOR = "monitoring";

    /** Logos are in it; as large as a registry file may be. */
    private static final int LARGEST_DOCUMENT = 16 << 20;

    private final InformationUpload upload;
    private final OfferList offers;

    @Inject
    public OfferResource(InformationUpload upload, OfferList offers) {
        this.upload = upload;
        this.offers = offers;
    }

    @SuppressWarnings("NullAway") // proxy
    protected OfferResource() {
        this(null, null);
    }

    @GET
    @Operation(summary = "The services in force today with their numbers, as listaPSP gives them")
    @APIResponse(responseCode = "200", description = "number, psp, channel, paymentMethod and language of each")
    public JsonArray list() {
        List<Map.Entry<OfferKey, Integer>> all = offers.today().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        return JsonAnswers.array(
                        all,
                        offer -> JsonAnswers.object()
                                .add("number", offer.getValue())
                                .add("psp", offer.getKey().psp())
                                .add("channel", offer.getKey().channel())
                                .add("paymentMethod", offer.getKey().paymentMethod())
                                .add("language", offer.getKey().language()))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(summary = "Takes in what PSPs publish: listaInformativePSP of CatalogoDatiInformativiPSP, all or none")
    @APIResponse(responseCode = "200", description = "taken in; in force from the day that each names")
    @APIResponse(responseCode = "413", description = "larger than 16 MiB")
    @APIResponse(responseCode = "422", description = "refused; each error with its path")
    public Response take(InputStream body) {
        RegistryImport done = upload.upload(BoundedBodies.read(body, LARGEST_DOCUMENT), OPERATOR);
        if (!done.applied()) {
            return Problem.response(
                    "errors: " + done.errors().size() + "; the registry is as it was", findings(done.errors()));
        }
        JsonObject answer =
                JsonAnswers.object().add("warnings", findings(done.warnings())).build();
        return Response.ok(answer).build();
    }

    private static JsonArray findings(List<Finding> findings) {
        return JsonAnswers.array(
                        findings,
                        finding ->
                                JsonAnswers.object().add("path", finding.path()).add("message", finding.message()))
                .build();
    }
}
