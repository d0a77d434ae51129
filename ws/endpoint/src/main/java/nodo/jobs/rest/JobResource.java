package nodo.jobs.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.jobs.JobRun;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.jobs.desk.JobTurn;
import nodo.jobs.desk.Jobs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs, to see and to run. Source: validation, appendices A and B. */
@Path("monitoring/v1/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResource {

    private final Jobs jobs;
    private final JobSettings settings;

    @Inject
    public JobResource(Jobs jobs, JobSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JobResource() {
        this(null, null);
    }

    @GET
    @Operation(summary = "All jobs, with their periods and latest runs")
    @APIResponse(responseCode = "200", description = "a list")
    public JsonArray list() {
        Map<String, JobRun> runs =
                jobs.latestRuns().stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
        return JsonAnswers.array(jobs.all(), job -> line(job, Optional.ofNullable(runs.get(job.name()))))
                .build();
    }

    private JsonObjectBuilder line(Job job, Optional<JobRun> lastRun) {
        JsonObjectBuilder members = JsonAnswers.object().add("job", job.name()).add("enabled", jobs.isEnabled(job));
        job.every(settings).ifPresent(period -> members.add("everySeconds", period.toSeconds()));
        lastRun.ifPresent(run -> members.add("lastRun", run(run)));
        return members;
    }

    private static JsonObject run(JobRun run) {
        JsonObjectBuilder members =
                JsonAnswers.object().add("startedAt", run.startedAt().toString());
        run.endedAt().ifPresent(at -> members.add("endedAt", at.toString()));
        run.done().ifPresent(done -> members.add("done", done));
        run.error().ifPresent(error -> members.add("error", error));
        return members.build();
    }

    @GET
    @Path("trigger/{job}")
    @Operation(summary = "Runs a job now and waits for its end")
    @APIResponse(responseCode = "200", description = "it ran, or its configuration key switches it off")
    @APIResponse(responseCode = "404", description = "no such job")
    @APIResponse(responseCode = "409", description = "it runs already, and did not end in time")
    public JsonObject trigger(@PathParam("job") String name) {
        Job job = jobs.named(name).orElseThrow(() -> unknown(name));
        JobTurn turn = jobs.runInTurn(job);
        if (turn instanceof JobTurn.Busy) {
            throw Problem.of(Status.CONFLICT, name + " runs already, and did not end in time: try again");
        }
        return JsonAnswers.object()
                .add("job", name)
                .add("enabled", !(turn instanceof JobTurn.SwitchedOff))
                .add("done", turn instanceof JobTurn.Ran ran ? ran.done() : 0)
                .build();
    }

    private RuntimeException unknown(String name) {
        String known = jobs.all().stream().map(Job::name).collect(Collectors.joining(", "));
        return Problem.of(Status.NOT_FOUND, "no job is named " + name + "; there are " + known);
    }
}
