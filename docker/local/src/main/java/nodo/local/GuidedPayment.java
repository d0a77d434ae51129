package nodo.local;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Patience;
import nodo.local.client.Simulator;
import nodo.local.client.Xml;

/**
 * Pays one notice end to end and tells what happened: every message as the hub's journal kept it, then what the PSP, the
 * node and the EC wrote down. What is told is read over REST, so that everybody can ask for the same.
 */
final class GuidedPayment {

    private static final Patience PATIENCE = Patience.ofSeconds(20);
    private static final int LONGEST_EXCERPT = 14;
    private static final String RULE = "-".repeat(100);

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
        tellMessages(notice);
        tellLedgers(token);
        return token;
    }

    private JsonObject payment(String token) {
        return monitoring.payment(token).object();
    }

    /** Every message about the notice, oldest first, as the journal kept it. */
    private void tellMessages(String notice) {
        JsonArray newestFirst = monitoring.journal(Map.of("notice", notice)).getJsonArray("events");
        List<JsonObject> events = new ArrayList<>(newestFirst.getValuesAs(JsonObject.class));
        Collections.reverse(events);
        for (JsonObject event : events) {
            progress.say(RULE);
            progress.say("%s  %s %s  %s -> %s"
                    .formatted(
                            event.getString("at"),
                            event.getString("operation"),
                            event.getString("subtype"),
                            from(event),
                            to(event)));
            String payload = monitoring.payload(event.getString("id")).text();
            excerpt(payload).forEach(line -> progress.say("    " + line));
        }
        progress.say(RULE);
    }

    private static String from(JsonObject event) {
        return event.getString("REQ".equals(event.getString("subtype")) ? "requester" : "provider");
    }

    private static String to(JsonObject event) {
        return event.getString("REQ".equals(event.getString("subtype")) ? "provider" : "requester");
    }

    /** The lines of a message inside its envelope, as many as one likes to read. */
    static List<String> excerpt(String message) {
        List<String> lines = Xml.lines(message)
                .lines()
                .skip(2)
                .map(line -> line.substring(4).replaceFirst("\\{[^}]*}", ""))
                .toList();
        if (lines.size() <= LONGEST_EXCERPT) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, LONGEST_EXCERPT - 1));
        first.add("... " + (lines.size() - LONGEST_EXCERPT + 1) + " more lines");
        return first;
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
