package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Parties;
import nodo.simulator.registry.Registry;

/** Whom the simulators play. */
@Path("registry")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistryResource {

    private final Parties parties;

    @Inject
    public RegistryResource(Parties parties) {
        this.parties = parties;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryResource() {
        this(null);
    }

    /** Plays the parties of a registry file from now on, the same that the hub imports. */
    @PUT
    public JsonObject replace(InputStream body) {
        Registry registry = parties.replace(JsonText.read(body));
        return JsonText.object()
                .add("creditors", registry.creditors().size())
                .add("callers", registry.callers().size())
                .build();
    }
}
