package nodo.health.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import nodo.exchange.rest.JsonAnswers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Whether the hub is ready, where the protocol's test suites look for it; what {@code /health/ready} tells load balancers.
 * Source: validation, appendix A.
 */
@Path("monitoring/v1/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health")
public class HealthResource {

    private final Instance<HealthCheck> checks;

    @Inject
    public HealthResource(@Any Instance<HealthCheck> checks) {
        this.checks = checks;
    }

    @SuppressWarnings("NullAway") // proxy
    protected HealthResource() {
        this(null);
    }

    @GET
    @Operation(summary = "Whether the hub can serve, check by check")
    @APIResponse(responseCode = "200", description = "it can")
    @APIResponse(responseCode = "503", description = "it cannot: a check is DOWN")
    public Response ready() {
        List<HealthCheckResponse> answers = checks.select(Readiness.Literal.INSTANCE).stream()
                .map(HealthCheck::call)
                .toList();
        boolean up = answers.stream().allMatch(answer -> answer.getStatus() == HealthCheckResponse.Status.UP);
        JsonArrayBuilder lines = JsonAnswers.array(answers, HealthResource::line);
        return Response.status(up ? Status.OK : Status.SERVICE_UNAVAILABLE)
                .entity(JsonAnswers.object()
                        .add("status", up ? "UP" : "DOWN")
                        .add("checks", lines)
                        .build())
                .build();
    }

    private static JsonObjectBuilder line(HealthCheckResponse answer) {
        JsonObjectBuilder line = JsonAnswers.object()
                .add("name", answer.getName())
                .add("status", answer.getStatus().name());
        answer.getData().ifPresent(data -> {
            JsonObjectBuilder members = JsonAnswers.object();
            data.forEach((name, value) -> members.add(name, String.valueOf(value)));
            line.add("data", members);
        });
        return line;
    }
}
