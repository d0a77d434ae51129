package nodo.local;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nodo.local.client.HubMonitoring;
import nodo.local.client.Xml;

/**
 * Tells what was said, as the hub's journal kept it, each message with its beginning.
 *
 * @param monitoring where the journal is read
 * @param progress where it is told
 */
record Transcript(HubMonitoring monitoring, Progress progress) {

    private static final int LONGEST_EXCERPT = 14;
    private static final int LONGEST_LINE = 110;

    /** What stands inside the header or the body. */
    private static final String INSIDE = "    ";

    private static final String RULE = "-".repeat(100);

    /** Every message that fits, oldest first. Source of the filters: the journal's REST resource. */
    void tell(Map<String, String> filters) {
        JsonArray newestFirst = monitoring.journal(filters).getJsonArray("events");
        List<JsonObject> events = new ArrayList<>(newestFirst.getValuesAs(JsonObject.class));
        Collections.reverse(events);
        events.removeIf(event -> "INTERN".equals(event.getString("subtype")));
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

    /** The lines of a message inside its envelope, as many as one likes to read; of what is no envelope, its beginning. */
    static List<String> excerpt(String message) {
        if (!message.stripLeading().startsWith("<")) {
            return message.isBlank()
                    ? List.of()
                    : List.of(message.substring(0, Math.min(message.length(), LONGEST_LINE)));
        }
        List<String> lines = Xml.lines(message)
                .lines()
                .filter(line -> line.startsWith(INSIDE))
                .map(line -> line.substring(INSIDE.length()).replaceFirst("\\{[^}]*}", ""))
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line)
                .toList();
        if (lines.size() <= LONGEST_EXCERPT) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, LONGEST_EXCERPT - 1));
        first.add("... " + (lines.size() - LONGEST_EXCERPT + 1) + " more lines");
        return first;
    }
}
