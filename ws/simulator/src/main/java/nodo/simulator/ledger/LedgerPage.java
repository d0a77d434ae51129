package nodo.simulator.ledger;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * Some facts of a ledger, in the order in which they were written.
 *
 * @param facts the facts of this page
 * @param next the number to ask the next page with; facts up to and including it have been looked at
 * @param more whether the ledger held further facts when the page was read
 */
public record LedgerPage(List<JsonObject> facts, long next, boolean more) {

    /** A page of facts. */
    public LedgerPage {
        facts = List.copyOf(facts);
    }
}
