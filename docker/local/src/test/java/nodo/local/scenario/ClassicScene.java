package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
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
            return allOf(answer).get(0);
        }

        /** The RPTs of a cart. */
        static List<Sent> allOf(JsonObject answer) {
            return answer.getJsonArray("rpts").getValuesAs(JsonObject.class).stream()
                    .map(rpt -> new Sent(answer, rpt.getString("iuv"), rpt.getString("ccp")))
                    .toList();
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

    /** Does the same thing twice at the same time. */
    static <T> List<T> twiceAtOnce(Supplier<T> step) {
        return Stream.of(CompletableFuture.supplyAsync(step), CompletableFuture.supplyAsync(step))
                .map(CompletableFuture::join)
                .toList();
    }

    /** Has a PSP take the steps of a payment that begins with it, as far as it comes. */
    JsonObject activate(String notice, JsonObjectBuilder order, String... steps) {
        return simulator()
                .psp(
                        "activations",
                        order.add("notice", notice)
                                .add("steps", Json.createArrayBuilder(List.of(steps)))
                                .build());
    }

    /** Says that creditors send the RPT of what was activated. */
    void creditorsSend() {
        simulator().activationDuty(order().build());
    }

    /** Says that PSPs send no RT by themselves, as in the beginning. */
    void pspsWait() {
        simulator().rptDuty(order().add("outcome", "NONE").build());
    }

    /** Says that PSPs make the RT of what they have accepted. */
    void pspsPay() {
        simulator().rptDuty(order().build());
    }

    /** Has PSPs do something else about the next message of an operation. */
    void pspOnce(String operation, JsonObjectBuilder script) {
        simulator().scriptPsp(script.add("operation", operation).add("times", 1).build());
    }

    /** Has creditors do something else about the next message of an operation. */
    void creditorOnce(String operation, JsonObjectBuilder script) {
        simulator().script(script.add("operation", operation).add("times", 1).build());
    }

    /** Has creditors be down until they are said to be up. */
    void creditorsAreDown() {
        simulator().script(off().build());
    }

    void creditorsAreUp() {
        simulator().forgetScripts();
    }

    /** A script: nothing is done, and this is said. */
    static JsonObjectBuilder refusing(String code) {
        return order().add("commits", false).add("fault", order().add("code", code));
    }

    /** A script: all is done, and nothing that anybody understands is said. */
    static JsonObjectBuilder mumbling() {
        return order().add("commits", true).add("answer", order().add("body", "<no/>"));
    }

    /** A script: nothing is done and nothing said. */
    static JsonObjectBuilder hangingUp() {
        return order().add("commits", false).add("cut", true);
    }

    /** A script: the service is off. */
    static JsonObjectBuilder off() {
        return order().add("answer", order().add("status", 503).add("body", ""));
    }

    /** Does something while a channel of the registry is another one, and puts the channel back. */
    <T> T withChannel(String channel, String member, JsonValue other, Supplier<T> step) {
        JsonObject usual = operator().registry().getJsonArray("channels").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(channel))
                .findFirst()
                .orElseThrow();
        operator().patchRegistry("channels", channel, order().add(member, other).build());
        try {
            return step.get();
        } finally {
            JsonValue before = usual.getOrDefault(member, JsonValue.NULL);
            operator()
                    .patchRegistry(
                            "channels", channel, order().add(member, before).build());
        }
    }

    /** Sets the clock of what is stored forward, by a statement with the IUV of an RPT as its parameter. */
    void age(Sent rpt, String statement) {
        try (Connection connection = hub.database().getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, rpt.iuv());
            assertThat(update.executeUpdate()).as("%s", statement).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
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

    /** What is owed about an RPT: state and last error; empty if nothing is. */
    String owed(Sent rpt) {
        return String.join(", ", node().owedAbout(rpt.iuv()));
    }

    /** What the outbox calls an RPT. */
    String subject(Sent rpt) {
        return node().rptOf(rpt.iuv()).replace("-", "");
    }

    private NodeBook node() {
        return new NodeBook(hub.database());
    }

    /** Waits until something has come true. */
    void await(String what, BooleanSupplier comeTrue) {
        PATIENCE.until(what, comeTrue);
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

    /** Has everybody wait for what the test says. */
    void begin() {
        simulator().forgetScripts();
        pspsWait();
        simulator().activationDuty(order().add("sends", false).build());
    }

    /** Has everybody do again what they do in all other tests. */
    void restore() {
        begin();
        pspsPay();
    }

    /** Clears the scene, and requires that all agree. */
    void end() {
        restore();
        requireAgreement();
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
