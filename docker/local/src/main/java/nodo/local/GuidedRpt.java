package nodo.local;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Simulator;

/**
 * Pays in the classic model and tells what happened: every message as the hub's journal kept it, then what the PSP, the node
 * and the EC wrote down.
 */
final class GuidedRpt {

    private static final Patience PATIENCE = Patience.ofSeconds(60);
    private static final String CREDITOR = "77777777777";
    private static final String PULL_JOB = "pspChiediListaAndChiediRt";
    private static final Set<String> TOLD_BY_PSP = Set.of("rpt", "rt-answered", "rt-fetched", "ack");

    private final HubMonitoring monitoring;
    private final Simulator simulator;
    private final Progress progress;
    private final Clock clock;

    GuidedRpt(HubMonitoring monitoring, Simulator simulator, Progress progress, Clock clock) {
        this.monitoring = monitoring;
        this.simulator = simulator;
        this.progress = progress;
        this.clock = clock;
    }

    /** Model 1: a creditor sends a cart of two RPTs, the PSP takes it and sends two RTs. */
    void cart() {
        String start = clock.instant().toString();
        JsonObject rpt = Json.createObjectBuilder().build();
        JsonObject cart = simulator.sendCart(Json.createObjectBuilder()
                .add("rpts", Json.createArrayBuilder().add(rpt).add(rpt))
                .build());
        requireOk("the cart", cart);
        List<JsonObject> rpts = cart.getJsonArray("rpts").getValuesAs(JsonObject.class);
        rpts.forEach(this::awaitReceipt);
        new Transcript(monitoring, progress).tell(Map.of("from", start));
        rpts.forEach(this::tellLedgers);
    }

    /** Model 3: a PSP activates a notice, the creditor sends the RPT, the PSP sends the RT. */
    void activation() {
        tellActivation(Json.createObjectBuilder(), () -> {
            // The PSP sends the RT by itself.
        });
    }

    /** Model 3 with a PSP that lets its RTs be fetched: the hub asks for the list, takes the RT and acknowledges it. */
    void pull() {
        JsonObjectBuilder order =
                Json.createObjectBuilder().add("psp", "PSPDEMO2").add("channel", "60000000002_11");
        tellActivation(order, () -> monitoring.trigger(PULL_JOB));
    }

    private void tellActivation(JsonObjectBuilder order, Runnable meanwhile) {
        String start = clock.instant().toString();
        String notice = DemoNotice.number("03", clock.millis() % DemoNotice.SEQUENCES);
        JsonObject activated =
                simulator.psp("activations", order.add("notice", notice).build());
        if (!activated.getBoolean("complete")) {
            throw new IllegalStateException("the activation of notice " + notice + " failed: " + activated);
        }
        awaitReceipt(activated, meanwhile);
        new Transcript(monitoring, progress).tell(Map.of("from", start));
        tellLedgers(activated);
    }

    private static void requireOk(String what, JsonObject answer) {
        if (!"OK".equals(answer.getString("outcome", ""))) {
            throw new IllegalStateException(what + " was refused: " + answer);
        }
    }

    private void awaitReceipt(JsonObject rpt) {
        awaitReceipt(rpt, () -> {
            // It comes by itself.
        });
    }

    private void awaitReceipt(JsonObject rpt, Runnable meanwhile) {
        PATIENCE.until("the RT of " + rpt.getString("iuv"), () -> {
            meanwhile.run();
            // Each question is in the journal too: asked all the time, it would bury the story.
            return isTakenIn(rpt.getString("iuv"))
                    && "RT_ACCETTATA_PA".equals(state(rpt).getString("stato", ""));
        });
    }

    private boolean isTakenIn(String iuv) {
        AtomicBoolean found = new AtomicBoolean();
        simulator.readEcLedger(about(iuv, fact -> {
            if ("rt".equals(fact.getString("what"))) {
                found.set(true);
            }
        }));
        return found.get();
    }

    private JsonObject state(JsonObject rpt) {
        return simulator.creditor(
                "states",
                Json.createObjectBuilder()
                        .add("creditor", rpt.getString("creditor", CREDITOR))
                        .add("iuv", rpt.getString("iuv"))
                        .add("ccp", rpt.getString("ccp"))
                        .build());
    }

    private void tellLedgers(JsonObject rpt) {
        String iuv = rpt.getString("iuv");
        progress.say("And this is what the three wrote down about IUV " + iuv + ":\n");
        simulator.readEcLedger(about(iuv, fact -> {
            if ("rpt-answered".equals(fact.getString("what"))) {
                progress.say("EC    RPT of %s sent, answer %s"
                        .formatted(fact.getString("amount"), fact.getString("answer")));
            }
        }));
        simulator.readPspLedger(about(iuv, fact -> {
            if (TOLD_BY_PSP.contains(fact.getString("what"))) {
                progress.say("PSP   %s %s"
                        .formatted(fact.getString("what"), fact.getString("answer", fact.getString("status", ""))));
            }
        }));
        JsonArray history = state(rpt).getJsonArray("history");
        progress.say("node  " + String.join(" > ", history.getValuesAs(JsonString::getString)));
        simulator.readEcLedger(about(iuv, fact -> {
            if ("rt".equals(fact.getString("what"))) {
                progress.say("EC    RT of %s with outcome %s taken in, answer %s"
                        .formatted(fact.getString("amount"), fact.getString("outcome"), fact.getString("answer")));
            }
        }));
        progress.say("");
    }

    private static Consumer<JsonObject> about(String iuv, Consumer<JsonObject> reader) {
        return fact -> {
            if (fact.getString("iuv", "").equals(iuv)) {
                reader.accept(fact);
            }
        };
    }
}
