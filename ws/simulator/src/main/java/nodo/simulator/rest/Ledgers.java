package nodo.simulator.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.Predicate;
import nodo.simulator.json.JsonText;
import nodo.simulator.ledger.LedgerPage;

/** Pages of ledgers as JSON. */
final class Ledgers {

    static final int LARGEST_PAGE = 10_000;

    private Ledgers() {}

    /** Picks the facts whose members equal those that are given; an empty text means any. */
    static Predicate<JsonObject> with(Map<String, String> members) {
        return fact -> members.entrySet().stream()
                .allMatch(member -> member.getValue().isEmpty()
                        || fact.getString(member.getKey(), "").equals(member.getValue()));
    }

    static JsonObject json(LedgerPage page) {
        JsonArrayBuilder facts = JsonText.array();
        page.facts().forEach(facts::add);
        return JsonText.object()
                .add("facts", facts)
                .add("next", page.next())
                .add("more", page.more())
                .build();
    }
}
