package nodo.registry.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nodo.exchange.rest.BoundedBodies;
import nodo.exchange.rest.Problem;
import nodo.registry.ConfigurationKey;
import nodo.registry.RegistryPart;
import nodo.registry.desk.RegistryAdministration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Configuration keys one by one, and the refresh. Source: registry-file, validation appendix A. */
@Path("monitoring/v1/config")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "registry")
public class ConfigurationResource {

    private static final Map<String, Set<RegistryPart>> PARTS = Map.of(
            "CONFIG", EnumSet.of(RegistryPart.CONFIG),
            "PA", EnumSet.of(RegistryPart.PA),
            "PSP", EnumSet.of(RegistryPart.PSP),
            "ALL", EnumSet.allOf(RegistryPart.class));

    private final RegistryAdministration administration;

    @Inject
    public ConfigurationResource(RegistryAdministration administration) {
        this.administration = administration;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ConfigurationResource() {
        this(null);
    }

    @GET
    @Path("refresh/{what}")
    @Operation(summary = "Has all instances read CONFIG, PA, PSP or ALL again")
    @APIResponse(responseCode = "200", description = "in force on the instance that answers")
    @APIResponse(responseCode = "404", description = "no such part")
    public String refresh(@PathParam("what") String what) {
        Set<RegistryPart> parts = Optional.ofNullable(PARTS.get(what))
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, what + " is none of CONFIG, PA, PSP, ALL"));
        administration.refresh(parts, RegistryResource.OPERATOR);
        return "OK\n";
    }

    @GET
    @Path("{key}")
    @Operation(summary = "The value of a configuration key")
    @APIResponse(responseCode = "200", description = "its value as text")
    @APIResponse(responseCode = "404", description = "not set: its default counts")
    public String value(@PathParam("key") String key) {
        return administration
                .configurationValue(key)
                .orElseThrow(() -> Problem.of(Status.NOT_FOUND, key + " is not set"));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "Sets a configuration key")
    @APIResponse(responseCode = "200", description = "set; the text says if the hub does not use it")
    @APIResponse(responseCode = "400", description = "a key or value that no registry can hold")
    public String put(@PathParam("key") String key, InputStream body) {
        String value = new String(BoundedBodies.read(body, BoundedBodies.SMALL), StandardCharsets.UTF_8);
        if (!ConfigurationKey.isAcceptable(key, value.strip())) {
            throw Problem.of(
                    Status.BAD_REQUEST,
                    "a key has 1-200 characters without blanks, a value at most 4,000 and no control character");
        }
        return administration
                        .putConfigurationValue(key, value.strip(), RegistryResource.OPERATOR)
                        .map(complaint -> key + ": " + complaint)
                        .orElse("OK")
                + "\n";
    }
}
