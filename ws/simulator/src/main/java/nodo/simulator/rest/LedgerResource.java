package nodo.simulator.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Predicate;
import nodo.simulator.ec.EcLedger;
import nodo.simulator.json.JsonText;
import nodo.simulator.ledger.LedgerPage;
import nodo.simulator.psp.PspLedger;
import nodo.simulator.touchpoint.TouchpointLedger;

/** The ledgers of the creditors, of the PSPs and of the touchpoint, page by page. */
@Path("{side: ec|psp|touchpoint}/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private static final int LARGEST_PAGE = 10_000;

    private final EcLedger ec;
    private final PspLedger psp;
    private final TouchpointLedger touchpoint;

    @Inject
    public LedgerResource(EcLedger ec, PspLedger psp, TouchpointLedger touchpoint) {
        this.ec = ec;
        this.psp = psp;
        this.touchpoint = touchpoint;
    }

    @SuppressWarnings("NullAway") // proxy
    protected LedgerResource() {
        this(null, null, null);
    }

    /** What a side was told and what it told, as far as the facts have the members that are given. */
    @GET
    public JsonObject page(
            @PathParam("side") String side,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("token") @DefaultValue("") String token,
            @QueryParam("notice") @DefaultValue("") String notice) {
        int bounded = Math.min(Math.max(limit, 1), LARGEST_PAGE);
        Predicate<JsonObject> wanted = with(Map.of("what", what, "token", token, "notice", notice));
        return json(
                switch (side) {
                    case "ec" -> ec.page(after, bounded, wanted);
                    case "psp" -> psp.page(after, bounded, wanted);
                    default -> touchpoint.page(after, bounded, wanted);
                });
    }

    /** Picks the facts whose members equal those that are given; an empty text means any. */
    private static Predicate<JsonObject> with(Map<String, String> members) {
        return fact -> members.entrySet().stream()
                .allMatch(member -> member.getValue().isEmpty()
                        || fact.getString(member.getKey(), "").equals(member.getValue()));
    }

    private static JsonObject json(LedgerPage page) {
        JsonArrayBuilder facts = JsonText.array();
        page.facts().forEach(facts::add);
        return JsonText.object()
                .add("facts", facts)
                .add("next", page.next())
                .add("more", page.more())
                .build();
    }
}
