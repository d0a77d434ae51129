package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Simulator;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.Outbox;
import nodo.local.ledger.SimulatorBooks;
import nodo.local.wire.Notices;

/**
 * The parties of a payment that is closed at a touchpoint: all of them are simulated, and the hub is not.
 *
 * @param hub the hub
 * @param creditor whose receipts belong to the books as well, though it takes no part
 */
record TouchpointScene(LocalHub hub, ScriptedCreditor creditor) {

    static final String CREDITOR = "77777777777";

    private static final Patience PATIENCE = Patience.ofSeconds(30);

    /** The digits S, T and O of the simulated creditor's notices: payable, one stamp, no options. */
    private static final String STAMP_ONLY = "080";

    private static final int CHECK_MODULUS = 93;

    /** A payment as the touchpoint made it. */
    record Made(String transaction, List<String> tokens, boolean complete, List<JsonObject> steps) {

        /** What the hub answered to the last step. */
        JsonObject last() {
            return steps.get(steps.size() - 1);
        }

        String token() {
            return tokens.get(0);
        }
    }

    Simulator simulator() {
        return hub.simulator();
    }

    NodeBook node() {
        return new NodeBook(hub.database());
    }

    HubMonitoring operator() {
        return hub.monitoring();
    }

    /** Has the touchpoint pay notices of the demo creditor, as an order says further. */
    Made pay(JsonObjectBuilder order, String... notices) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (String notice : notices) {
            all.add(Json.createObjectBuilder().add("creditor", CREDITOR).add("notice", notice));
        }
        return made(order.add("notices", all));
    }

    /** Has the touchpoint do what an order says. */
    Made made(JsonObjectBuilder order) {
        JsonObject said = simulator().payAtTouchpoint(order.build());
        return new Made(
                said.getString("id"),
                said.getJsonArray("tokens").getValuesAs(JsonString::getString),
                said.getBoolean("complete"),
                said.getJsonArray("steps").getValuesAs(JsonObject.class));
    }

    /** Closes sessions that are open. */
    Made close(JsonObjectBuilder order, Made opened) {
        return made(order.add("steps", Json.createArrayBuilder().add("close"))
                .add("transactionId", opened.transaction())
                .add("tokens", Json.createArrayBuilder(opened.tokens())));
    }

    /** Has the PSP tell an outcome of its own accord, and gives the hub's answer: OK or the fault code. */
    JsonObject outcome(String outcome, Made paid) {
        return simulator()
                .tellOutcome(Json.createObjectBuilder()
                        .add("tokens", Json.createArrayBuilder(paid.tokens()))
                        .add("outcome", outcome)
                        .add("attempts", 0)
                        .build());
    }

    /** Says that the PSP sends no outcome by itself. */
    void pspWaits() {
        simulator().duty(Json.createObjectBuilder().add("outcome", "NONE").build());
    }

    /** Adds a script for the next notification. */
    void pspWill(JsonObjectBuilder script) {
        simulator().scriptPsp(script.add("times", 1).build());
    }

    void awaitStates(String token, String... states) {
        PATIENCE.until(List.of(states) + " of " + token, () -> {
            List<String> reached = node().statesOf(token);
            return reached.size() >= states.length
                    && reached.subList(reached.size() - states.length, reached.size())
                            .equals(List.of(states));
        });
    }

    /** Waits until the touchpoint was told a result. */
    void awaitResult(Made payment, String outcome) {
        PATIENCE.until(
                "the result of " + payment.transaction(),
                () -> resultsOf(payment).equals(List.of(outcome)));
    }

    /** The results that the touchpoint took in about a transaction. */
    List<String> resultsOf(Made payment) {
        List<String> results = new ArrayList<>();
        simulator().readTouchpointLedger(fact -> {
            if ("result".equals(fact.getString("what"))
                    && fact.getString("transaction").equals(payment.transaction())) {
                results.add(fact.getString("outcome"));
            }
        });
        return results;
    }

    /** What the hub answers when the touchpoint activates a notice; the session is cancelled at once. */
    String outcomeOfActivation(String notice) {
        Made opened = pay(
                Json.createObjectBuilder()
                        .add("steps", Json.createArrayBuilder().add("activate")),
                notice);
        if (opened.complete()) {
            close(Json.createObjectBuilder().add("outcome", "KO"), opened);
        }
        return opened.last().getString("outcome");
    }

    /** Waits until a result was told once, in vain. */
    void awaitOwedResult(Made payment) {
        PATIENCE.until(
                "a result that is owed for " + payment.transaction(),
                () -> node().owedResultOf(payment.token()).equals(List.of("WAITING 1")));
    }

    /** Lets the job end a session whose token has expired. */
    void cancel(String token) {
        PATIENCE.until("the cancellation of " + token, () -> {
            operator().trigger("mod3CancelV2");
            return node().statesOf(token).contains("CANCELLED");
        });
    }

    /** Has everybody do their duty again. */
    void restore() {
        simulator().forgetScripts();
        simulator().duty(Json.createObjectBuilder().build());
    }

    /** Requires that the ledgers agree once nothing is on its way. */
    void requireAgreement() {
        PATIENCE.until("all deliveries", () -> new Outbox(hub.database()).isAtRest());
        LedgerComparison comparison = LedgerComparison.of(
                hub.database(), SimulatorBooks.read(simulator()).andHeard(creditor.receipts()));

        assertThat(comparison.contradictions()).isEmpty();
    }

    /** A notice of the simulated creditor that stands for one digital stamp of 16.00. */
    static String stamp() {
        String plain = Notices.payable("02");
        String first = plain.substring(0, 3) + STAMP_ONLY + plain.substring(6, 16);
        return first + "%02d".formatted(Long.parseLong(first) % CHECK_MODULUS);
    }

    /** The last message of an operation about a notice. */
    String message(String notice, String operation, String subtype) {
        JsonObject event = operator()
                .journal(Map.of("notice", notice, "operation", operation))
                .getJsonArray("events")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(one -> one.getString("subtype").equals(subtype))
                .findFirst()
                .orElseThrow();
        return operator().payload(event.getString("id")).text();
    }
}
