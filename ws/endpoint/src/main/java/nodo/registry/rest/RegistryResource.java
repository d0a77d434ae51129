package nodo.registry.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import nodo.exchange.rest.BoundedBodies;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.registry.Finding;
import nodo.registry.RegistryFile;
import nodo.registry.desk.EntryAddress;
import nodo.registry.desk.RegistryAdministration;
import nodo.registry.desk.RegistryImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry as a file, and single entries of it. Source: registry-file. */
@Path("monitoring/v1/registry")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registry")
public class RegistryResource {

    /** Who changes the registry here, as its audit names them: whoever has the key. */
    static final String OPERATOR = "monitoring";

    /** A registry of 25,000 creditors has some 7 MiB; what is larger would not fit in the smallest heap of a hub. */
    private static final int LARGEST_FILE = 16 << 20;

    private final RegistryAdministration administration;

    @Inject
    public RegistryResource(RegistryAdministration administration) {
        this.administration = administration;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryResource() {
        this(null);
    }

    @GET
    @Operation(summary = "Exports the registry, without passwords")
    @APIResponse(responseCode = "200", description = "a registry file (nodo-registry/1)")
    public JsonObject export() {
        return administration.export();
    }

    @GET
    @Path("schema")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of a registry file")
    @APIResponse(responseCode = "200", description = "a schema of draft 2020-12")
    public InputStream schema() {
        return RegistryFile.schema();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts a file in the place of the whole registry, or refuses it with every error")
    @APIResponse(responseCode = "200", description = "imported; warnings say what somebody should look at")
    @APIResponse(responseCode = "400", description = "no JSON object")
    @APIResponse(responseCode = "413", description = "larger than 16 MiB")
    @APIResponse(responseCode = "422", description = "refused; each error with its JSON path")
    public Response replace(InputStream body) {
        byte[] text = BoundedBodies.read(body, LARGEST_FILE);
        return answer(administration.importFile(() -> json(text), OPERATOR));
    }

    @PATCH
    @Path("{member}/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Changes some members of one entry")
    @APIResponse(responseCode = "200", description = "changed")
    @APIResponse(responseCode = "404", description = "no such entry, or several")
    @APIResponse(responseCode = "422", description = "refused; each error with its JSON path")
    public Response patch(
            @Parameter(required = true, description = "member of the file, such as stations") @PathParam("member")
                    String member,
            @Parameter(required = true, description = "id of the entry; a link's ends are joined by ~") @PathParam("id")
                    String id,
            InputStream body) {
        EntryAddress entry = new EntryAddress(member, id);
        if (!entry.isOfAKnownMember()) {
            throw Problem.of(Status.NOT_FOUND, "the registry has no entries of " + member);
        }
        return administration
                .patch(entry, json(BoundedBodies.read(body, BoundedBodies.SMALL)), OPERATOR)
                .map(RegistryResource::answer)
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, "not exactly one entry is named " + entry));
    }

    private static JsonObject json(byte[] text) {
        return Problem.unlessMistaken(() -> RegistryFile.parse(text));
    }

    private static Response answer(RegistryImport done) {
        if (!done.applied()) {
            return Problem.response(
                    "errors: " + done.errors().size() + "; the registry is as it was", findings(done.errors()));
        }
        return Response.ok(JsonAnswers.object()
                        .add("warnings", findings(done.warnings()))
                        .build())
                .build();
    }

    private static JsonArray findings(List<Finding> findings) {
        return JsonAnswers.array(
                        findings,
                        finding ->
                                JsonAnswers.object().add("path", finding.path()).add("message", finding.message()))
                .build();
    }
}
