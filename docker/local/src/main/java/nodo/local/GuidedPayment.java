package nodo.local;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Simulator;

/**
 * Pays one notice end to end and tells what happened: every message as the hub's journal kept it, then what the PSP, the
 * node and the EC wrote down. What is told is read over REST, so that everybody can ask for the same.
 */
final class GuidedPayment {

    private static final Patience PATIENCE = Patience.ofSeconds(20);

    private final HubMonitoring monitoring;
    private final Simulator simulator;
    private final Progress progress;

    GuidedPayment(LocalHub hub, Progress progress) {
        this.monitoring = hub.monitoring();
        this.simulator = hub.simulator();
        this.progress = progress;
    }

    /**
     * Pays a notice of the demo creditor.
     *
     * @return the token of the session
     * @throws IllegalStateException if the hub refuses, or the receipt does not arrive
     */
    String pay(String notice) {
        JsonObject order = Json.createObjectBuilder().add("notice", notice).build();
        JsonObject payment = simulator.pay(order);
        if (!payment.getBoolean("complete")) {
            throw new IllegalStateException("the payment of notice " + notice + " failed: " + payment);
        }
        String token = payment.getJsonArray("steps").getJsonObject(1).getString("token");
        PATIENCE.until(
                "the receipt of " + token,
                () -> "NOTIFIED".equals(payment(token).getString("status")));
        new Transcript(monitoring, progress).tell(Map.of("notice", notice));
        tellLedgers(token);
        return token;
    }

    private JsonObject payment(String token) {
        return monitoring.payment(token).object();
    }

    private void tellLedgers(String token) {
        progress.say("And this is what the three wrote down:\n");
        simulator.readPspLedger(fact -> {
            if (fact.getString("token", "").equals(token)) {
                progress.say(
                        "PSP   %s, answer %s".formatted(fact.getString("what"), fact.getString("answer", "to come")));
            }
        });
        JsonObject payment = payment(token);
        progress.say("node  session " + states(payment.getJsonArray("history")));
        progress.say("node  position " + states(payment.getJsonArray("positionHistory")));
        simulator.readEcLedger(fact -> {
            if (fact.getString("token", "").equals(token)) {
                progress.say("EC    receipt of %s taken in by station %s, answer %s"
                        .formatted(fact.getString("amount"), fact.getString("station"), fact.getString("answer")));
            }
        });
    }

    private static String states(JsonArray history) {
        return history.getValuesAs(JsonObject.class).stream()
                .map(change -> change.getString("status"))
                .collect(Collectors.joining(" > "));
    }
}
