package nodo.simulator.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Predicate;
import nodo.simulator.json.JsonText;
import nodo.simulator.ledger.LedgerPage;

/** The ledger of one side, page by page. */
@Produces(MediaType.APPLICATION_JSON)
public final class SideLedger {

    private static final int LARGEST_PAGE = 10_000;

    private final Pages pages;

    SideLedger(Pages pages) {
        this.pages = pages;
    }

    /** Reads some facts of a ledger. */
    interface Pages {
        LedgerPage page(long after, int limit, Predicate<JsonObject> wanted);
    }

    /** What the side was told and what it told, as far as the facts have the members that are given. */
    @GET
    public JsonObject page(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("what") @DefaultValue("") String what,
            @QueryParam("token") @DefaultValue("") String token,
            @QueryParam("notice") @DefaultValue("") String notice) {
        return json(pages.page(
                after,
                Math.min(Math.max(limit, 1), LARGEST_PAGE),
                with(Map.of("what", what, "token", token, "notice", notice))));
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
