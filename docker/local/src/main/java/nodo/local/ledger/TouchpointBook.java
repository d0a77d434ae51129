package nodo.local.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nodo.local.client.Simulator;

/**
 * What the simulated touchpoint, and the PSP that executes for it, wrote down.
 *
 * @param closes what the touchpoint said about sessions, each with the last answer that it heard
 * @param results what it was told in the end, each time that it was told
 * @param notifications what the PSP was told to execute, each time that it was told
 */
record TouchpointBook(List<ToldClose> closes, List<HeardResult> results, List<HeardNotification> notifications) {

    /** The book of a touchpoint that did nothing. */
    static final TouchpointBook EMPTY = new TouchpointBook(List.of(), List.of(), List.of());

    /** Copies the lists. */
    TouchpointBook {
        closes = List.copyOf(closes);
        results = List.copyOf(results);
        notifications = List.copyOf(notifications);
    }

    /** Reads the ledgers to their ends, and shows each session that the touchpoint opened. */
    static TouchpointBook read(Simulator simulator, List<OpenedSession> opened) {
        Map<String, ToldClose> closes = new LinkedHashMap<>();
        List<HeardResult> results = new ArrayList<>();
        List<HeardNotification> notifications = new ArrayList<>();
        simulator.readTouchpointLedger(fact -> {
            switch (fact.getString("what")) {
                case "activated" -> SimulatorBooks.addOpened(fact, opened);
                case "closing" -> closes.putIfAbsent(key(fact), close(fact, ToldOutcome.NONE));
                case "closed" -> closes.put(key(fact), close(fact, fact.getString("answer")));
                case "result" ->
                    results.add(
                            new HeardResult(fact.getString("transaction"), tokens(fact), fact.getString("outcome")));
                default -> {
                    // What it is about to ask proves nothing.
                }
            }
        });
        simulator.readPspLedger(fact -> {
            if ("notified".equals(fact.getString("what"))) {
                notifications.add(new HeardNotification(tokens(fact), fact.getBoolean("repeated")));
            }
        });
        return new TouchpointBook(List.copyOf(closes.values()), results, notifications);
    }

    /** The same sessions may be closed twice: with the money, and without. */
    private static String key(JsonObject fact) {
        return fact.getString("token") + fact.getString("outcome");
    }

    private static ToldClose close(JsonObject fact, String answer) {
        return new ToldClose(
                fact.getString("transaction"), tokens(fact), "OK".equals(fact.getString("outcome")), answer);
    }

    private static List<String> tokens(JsonObject fact) {
        return fact.getJsonArray("tokens").getValuesAs(JsonString::getString);
    }
}
