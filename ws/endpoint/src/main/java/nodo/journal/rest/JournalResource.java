package nodo.journal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.rest.JsonAnswers;
import nodo.exchange.rest.Problem;
import nodo.exchange.rest.QueryParameters;
import nodo.journal.EventId;
import nodo.journal.JournalFilter;
import nodo.journal.JournalKey;
import nodo.journal.JournalPage;
import nodo.journal.JournalReader;
import nodo.journal.JournalTotalsFilter;
import nodo.journal.SearchTooBroad;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event journal: search, single events with their messages, totals. Source: operations §1. */
@Path("monitoring/v1/journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal")
public class JournalResource {

    private static final int PAGE = 100;

    /** How far back a search looks that names neither time nor an indexed key. */
    private static final Duration RECENT = Duration.ofDays(1);

    /** Before the first event of any hub. */
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private static final Map<JournalKey, String> PARAMETERS = new EnumMap<>(Map.of(
            JournalKey.CREDITOR, "creditor",
            JournalKey.NOTICE, "notice",
            JournalKey.IUV, "iuv",
            JournalKey.TOKEN, "token",
            JournalKey.PSP, "psp",
            JournalKey.STATION, "station",
            JournalKey.CHANNEL, "channel",
            JournalKey.OPERATION, "operation",
            JournalKey.FAULT_CODE, "faultCode"));

    private final JournalReader journal;
    private final Clock clock;

    @Inject
    public JournalResource(JournalReader journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected JournalResource() {
        this(null, null);
    }

    @GET
    @Operation(summary = "Events, newest first; of the last day unless a time, notice, IUV, token or exchange is given")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first moment")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "first moment after the range")
    @Parameter(name = "creditor", in = ParameterIn.QUERY)
    @Parameter(name = "notice", in = ParameterIn.QUERY)
    @Parameter(name = "iuv", in = ParameterIn.QUERY)
    @Parameter(name = "token", in = ParameterIn.QUERY)
    @Parameter(name = "psp", in = ParameterIn.QUERY)
    @Parameter(name = "station", in = ParameterIn.QUERY)
    @Parameter(name = "channel", in = ParameterIn.QUERY)
    @Parameter(name = "operation", in = ParameterIn.QUERY)
    @Parameter(name = "faultCode", in = ParameterIn.QUERY)
    @Parameter(name = "exchange", in = ParameterIn.QUERY, description = "an exchange, with those that it caused")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 500, 100 by default")
    @APIResponse(responseCode = "200", description = "events, and next if there are more")
    @APIResponse(
            responseCode = "400",
            description = "a parameter that says nothing usable, or a search that takes too long")
    public JsonObject search(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(
                uri,
                "from",
                "to",
                "creditor",
                "notice",
                "iuv",
                "token",
                "psp",
                "station",
                "channel",
                "operation",
                "faultCode",
                "exchange",
                "after",
                "limit");
        JournalFilter filter = filter(query);
        Optional<EventId> after = query.parsed("after", EventId::parse, "must be the next of a page");
        int limit = query.number("limit", PAGE, 1, JournalReader.LARGEST_PAGE);
        JournalPage page = found(() -> journal.search(filter, after, limit));
        return JsonAnswers.page(
                "events",
                JsonAnswers.array(page.events(), EventJson::event),
                page.next().map(EventId::toString));
    }

    private JournalFilter filter(QueryParameters query) {
        Map<JournalKey, String> keys = new EnumMap<>(JournalKey.class);
        PARAMETERS.forEach((key, name) -> query.text(name).ifPresent(value -> keys.put(key, value)));
        Optional<UUID> exchange = query.parsed("exchange", UUID::fromString, "must be a UUID");
        Instant to = query.moment("to").orElseGet(() -> clock.instant().plusSeconds(1));
        boolean indexed = exchange.isPresent() || keys.keySet().stream().anyMatch(JournalKey::isIndexed);
        Instant from = query.moment("from").orElse(indexed ? BEGINNING : to.minus(RECENT));
        return Problem.unlessMistaken(() -> new JournalFilter(from, to, keys, exchange));
    }

    @GET
    @Path("totals")
    @Operation(summary = "How many events of each kind there were, by interval")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first moment; a day before to by default")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "first moment after the range; now by default")
    @Parameter(name = "intervalMinutes", in = ParameterIn.QUERY, description = "1 to 44640, 60 by default")
    @APIResponse(responseCode = "200", description = "a list")
    @APIResponse(responseCode = "400", description = "a parameter that says nothing usable")
    public JsonArray totals(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, "from", "to", "intervalMinutes");
        Instant to = query.moment("to").orElseGet(() -> clock.instant().plusSeconds(1));
        Instant from = query.moment("from").orElse(to.minus(RECENT));
        Duration interval = Duration.ofMinutes(query.number("intervalMinutes", 60, 1, 31 * 24 * 60));
        JournalTotalsFilter filter = Problem.unlessMistaken(() -> new JournalTotalsFilter(from, to, interval));
        return JsonAnswers.array(found(() -> journal.totals(filter)), EventJson::total)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One event")
    @APIResponse(responseCode = "200", description = "the event")
    @APIResponse(responseCode = "404", description = "no such event")
    public JsonObject one(@PathParam("id") String id) {
        return journal.event(id(id))
                .map(event -> EventJson.event(event).build())
                .orElseThrow(() -> noEvent(id));
    }

    @GET
    @Path("{id}/payload")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "The message of an event, byte by byte; passwords in it are masked")
    @APIResponse(responseCode = "200", description = "the bytes")
    @APIResponse(responseCode = "404", description = "no such event, or one without a message")
    public Response payload(@PathParam("id") String text) {
        EventId id = id(text);
        if (journal.event(id).filter(event -> event.payloadSize().isPresent()).isEmpty()) {
            throw noEvent(text);
        }
        StreamingOutput message = output -> journal.copyPayload(id, output);
        return Response.ok(message)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".xml\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static EventId id(String text) {
        return Problem.unlessMistaken(() -> EventId.parse(text));
    }

    private static RuntimeException noEvent(String id) {
        return Problem.of(Status.NOT_FOUND, "the journal has no event, or no message, named " + id);
    }

    private static <T> T found(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (SearchTooBroad tooBroad) {
            throw Problem.of(Status.BAD_REQUEST, String.valueOf(tooBroad.getMessage()));
        }
    }
}
