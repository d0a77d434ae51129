package nodo.standin.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.standin.StandIn;
import nodo.standin.StandInCause;
import nodo.standin.Traffic;
import nodo.standin.desk.StandInSwitch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which stations are stood in for, to see and to set. Ours; flows-notice §18 says what it is about. */
@Path("monitoring/v1/stand-in")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stand-in")
public class StandInResource {

    private final StandInSwitch standIn;

    @Inject
    public StandInResource(StandInSwitch standIn) {
        this.standIn = standIn;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInResource() {
        this(null);
    }

    @GET
    @Operation(summary = "The stations that are stood in for, and what all stations were asked in the monitor's window")
    @APIResponse(responseCode = "200", description = "two lists")
    public JsonObject all() {
        return JsonAnswers.object()
                .add("stations", JsonAnswers.array(standIn.all(), StandInResource::line))
                .add("traffic", JsonAnswers.array(standIn.traffic(), StandInResource::line))
                .build();
    }

    private static JsonObjectBuilder line(StandIn station) {
        return JsonAnswers.object()
                .add("station", station.station())
                .add("cause", station.cause().name())
                .add("since", station.since().toString())
                .add("probes", station.probes().count())
                .add("healthyProbes", station.probes().healthy());
    }

    private static JsonObjectBuilder line(Traffic traffic) {
        return JsonAnswers.object()
                .add("station", traffic.station())
                .add("calls", traffic.calls())
                .add("faults", traffic.faults());
    }

    @PUT
    @Path("{station}")
    @Operation(summary = "Has a station stood in for until somebody ends it")
    @APIResponse(responseCode = "200", description = "it is, here at once, and on other instances at their next look")
    @APIResponse(responseCode = "409", description = "no such station, or the registry does not allow it")
    public JsonObject begin(@PathParam("station") String station) {
        if (!standIn.isAllowed(station)) {
            throw Problem.of(
                    Status.CONFLICT,
                    "only a station of the registry that has standIn and speaks the notice model can be stood in for");
        }
        return changed(station, true, standIn.begin(station, StandInCause.OPERATOR));
    }

    @DELETE
    @Path("{station}")
    @Operation(summary = "Lets a station answer for itself again, whoever put it in stand-in")
    @APIResponse(responseCode = "200", description = "it does, here at once, and on other instances at their next look")
    public JsonObject end(@PathParam("station") String station) {
        return changed(station, false, standIn.end(station));
    }

    private static JsonObject changed(String station, boolean standIn, boolean changed) {
        return JsonAnswers.object()
                .add("station", station)
                .add("standIn", standIn)
                .add("changed", changed)
                .build();
    }
}
