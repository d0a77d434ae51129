package nodo.simulator.psp;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.List;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Caller;

/**
 * Payments that the hub has told a PSP to execute, in one message.
 *
 * @param operation by which operation
 * @param caller the PSP on its channel, as it calls the hub
 * @param transaction the touchpoint's transaction; empty in version 1, which does not tell it
 * @param creditor the creditor of the first payment
 * @param tokens the payments
 * @param fee the commission that was told, 0.00 if none was
 * @param due the sum of the payments
 * @param total what the payer paid; the sum and the fee where it is not told
 * @param stamps the digital stamps to sell
 */
record Notified(
        String operation,
        Caller caller,
        String transaction,
        String creditor,
        List<String> tokens,
        String fee,
        BigDecimal due,
        BigDecimal total,
        List<StampRequest> stamps) {

    static final String FACT = "notified";

    /** Copies the lists. */
    Notified {
        tokens = List.copyOf(tokens);
        stamps = List.copyOf(stamps);
    }

    /** Whether the amounts fit: the payments and the fee make the total. */
    boolean addsUp() {
        return due.add(new BigDecimal(fee)).compareTo(total) == 0;
    }

    /** What facts about one of the payments say. */
    JsonObjectBuilder subject(String token) {
        return JsonText.object()
                .add("what", "outcome")
                .add("id", transaction)
                .add("psp", caller.psp())
                .add("channel", caller.channel())
                .add("creditor", creditor)
                .add("notice", "")
                .add("notified", true)
                .add("token", token);
    }

    /** The fact that it was told, without what was answered. */
    JsonObjectBuilder write() {
        JsonArrayBuilder all = JsonText.array();
        tokens.forEach(all::add);
        JsonArrayBuilder asked = JsonText.array();
        stamps.forEach(stamp -> asked.add(stamp.write()));
        return JsonText.object()
                .add("what", FACT)
                .add("operation", operation)
                .add("psp", caller.psp())
                .add("channel", caller.channel())
                .add("transaction", transaction)
                .add("creditor", creditor)
                .add("token", tokens.get(0))
                .add("tokens", all)
                .add("fee", fee)
                .add("due", due.toPlainString())
                .add("total", total.toPlainString())
                .add("stamps", asked);
    }

    /** Reads a fact of the ledger. */
    static Notified read(JsonObject fact, Caller caller) {
        return new Notified(
                fact.getString("operation"),
                caller,
                fact.getString("transaction"),
                fact.getString("creditor"),
                fact.getJsonArray("tokens").getValuesAs(JsonString::getString),
                fact.getString("fee"),
                new BigDecimal(fact.getString("due")),
                new BigDecimal(fact.getString("total")),
                fact.getJsonArray("stamps").getValuesAs(JsonObject.class).stream()
                        .map(StampRequest::read)
                        .toList());
    }
}
