package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Simulator;
import nodo.local.ledger.LedgerComparison;
import nodo.local.ledger.Outbox;
import nodo.local.ledger.SimulatorBooks;

/**
 * The parties of a payment of the classic model: all of them are simulated, and the hub is not.
 *
 * @param hub the hub
 * @param creditor whose receipts belong to the books as well, though it takes no part
 */
record ClassicScene(LocalHub hub, ScriptedCreditor creditor) {

    static final String CREDITOR = "77777777777";

    /** Model 1, one RPT. */
    static final String IMMEDIATE = "60000000001_12";

    /** Model 1, carts. */
    static final String CARTS = "60000000001_13";

    /** Model 2. */
    static final String DEFERRED = "60000000001_14";

    /** Model 3. */
    static final String AT_PSP = "60000000001_11";

    /** Model 3, of a PSP whose RTs are fetched. */
    static final String PULL = "60000000002_11";

    private static final Patience PATIENCE = Patience.ofSeconds(30);

    /** An RPT as the creditor sent it, and what it heard. */
    record Sent(JsonObject answer, String iuv, String ccp) {

        static Sent of(JsonObject answer) {
            JsonObject rpt = answer.getJsonArray("rpts").getJsonObject(0);
            return new Sent(answer, rpt.getString("iuv"), rpt.getString("ccp"));
        }

        /** OK, or the code of the fault. */
        String outcome() {
            return answer.getString("faultCode", answer.getString("outcome", "none"));
        }

        /** An order about it. */
        JsonObjectBuilder order() {
            return Json.createObjectBuilder()
                    .add("creditor", CREDITOR)
                    .add("iuv", iuv)
                    .add("ccp", ccp);
        }
    }

    Simulator simulator() {
        return hub.simulator();
    }

    HubMonitoring operator() {
        return hub.monitoring();
    }

    /** Has the creditor send an RPT by a channel of PSPDEMO1. */
    Sent send(String channel, JsonObjectBuilder order) {
        return Sent.of(simulator()
                .sendRpt(order.add("psp", "PSPDEMO1").add("channel", channel).build()));
    }

    /** Has the creditor send a cart of these RPTs. */
    JsonObject sendCart(JsonObjectBuilder order, JsonObjectBuilder... rpts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObjectBuilder rpt : rpts) {
            all.add(rpt);
        }
        return simulator().sendCart(order.add("rpts", all).build());
    }

    /** Says that creditors send the RPT of what was activated. */
    void creditorsSend() {
        simulator().activationDuty(order().build());
    }

    /** Says that PSPs send no RT by themselves. */
    void pspsWait() {
        simulator().rptDuty(order().add("outcome", "NONE").build());
    }

    /** Has the PSP make a receipt and send it. */
    JsonObject receipt(Sent rpt, JsonObjectBuilder more) {
        return simulator().psp("receipts", rpt.order().addAll(more).build());
    }

    /** The answer to a question of the creditor, with the state of an RPT. */
    JsonObject state(Sent rpt) {
        return simulator().creditor("states", rpt.order().build());
    }

    /** The states that an RPT went through. */
    List<String> history(Sent rpt) {
        JsonObject answer = state(rpt);
        return answer.containsKey("history")
                ? answer.getJsonArray("history").getValuesAs(JsonString::getString)
                : List.of();
    }

    void awaitState(Sent rpt, String state) {
        PATIENCE.until(state + " of " + rpt.iuv(), () -> state.equals(state(rpt).getString("stato", "")));
    }

    /** Waits until an RPT is in a state, and has a job run meanwhile. */
    void awaitState(Sent rpt, String state, String job) {
        PATIENCE.until(state + " of " + rpt.iuv(), () -> {
            operator().trigger(job);
            return state.equals(state(rpt).getString("stato", ""));
        });
    }

    /** The facts of a simulator's ledger about an RPT. */
    List<JsonObject> factsOfCreditor(Sent rpt, String what) {
        return facts(simulator()::readEcLedger, rpt, what);
    }

    List<JsonObject> factsOfPsp(Sent rpt, String what) {
        return facts(simulator()::readPspLedger, rpt, what);
    }

    private static List<JsonObject> facts(Consumer<Consumer<JsonObject>> ledger, Sent rpt, String what) {
        List<JsonObject> facts = new ArrayList<>();
        ledger.accept(fact -> {
            if (what.equals(fact.getString("what")) && rpt.iuv().equals(fact.getString("iuv", ""))) {
                facts.add(fact);
            }
        });
        return facts;
    }

    /** Has everybody do again what they do in all tests. */
    void restore() {
        simulator().forgetScripts();
        simulator().rptDuty(order().build());
        simulator().activationDuty(order().add("sends", false).build());
    }

    /** Requires that the ledgers agree once nothing is on its way. */
    void requireAgreement() {
        PATIENCE.until("all answers", () -> SimulatorBooks.read(simulator()).isAnswered());
        PATIENCE.until("all deliveries", () -> new Outbox(hub.database()).isAtRest());
        LedgerComparison comparison = LedgerComparison.of(
                hub.database(), SimulatorBooks.read(simulator()).andHeard(creditor.receipts()));

        assertThat(comparison.contradictions()).isEmpty();
    }

    static JsonObjectBuilder order() {
        return Json.createObjectBuilder();
    }
}
