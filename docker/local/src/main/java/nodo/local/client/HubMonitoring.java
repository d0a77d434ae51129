package nodo.local.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an operator can ask of a hub and order it, below {@code /monitoring/v1}. Thread-safe. */
public final class HubMonitoring {

    private static final String ROOT = "/monitoring/v1/";
    private static final String JSON = "application/json";

    private final Http http;

    /**
     * A hub, seen by somebody who has its key.
     *
     * @param hub the hub's base address
     * @param key the value of the header Ocp-Apim-Subscription-Key
     */
    public HubMonitoring(URI hub, String key) {
        this.http = Http.at(hub).with("Ocp-Apim-Subscription-Key", key);
    }

    /** The registry file as the hub has it. */
    public JsonObject registry() {
        return Http.successful("the registry", http.get(ROOT + "registry")).object();
    }

    /** Replaces the registry; the answer is the hub's, good or bad. */
    public Reply putRegistry(String file) {
        return http.with("Content-Type", JSON).send("PUT", ROOT + "registry", bytes(file));
    }

    /** Changes some members of one entry of the registry, and waits until they are in force. */
    public void patchRegistry(String member, String id, JsonObject change) {
        String path = ROOT + "registry/" + member + "/" + Http.encoded(id);
        Http.successful(
                "the change of " + id, http.with("Content-Type", JSON).send("PATCH", path, bytes(change.toString())));
        refresh("ALL");
    }

    /** Sets a configuration key, and waits until it is in force. */
    public void configure(String key, String value) {
        Http.successful(
                "the key " + key,
                http.with("Content-Type", "text/plain")
                        .send("PUT", ROOT + "config/" + Http.encoded(key), bytes(value)));
        refresh("CONFIG");
    }

    /** Reads a part of the registry again: CONFIG, PA, PSP or ALL. */
    public void refresh(String what) {
        Http.successful("the refresh of " + what, http.get(ROOT + "config/refresh/" + what));
    }

    /** Runs a job now, and tells how many things it did. */
    public int trigger(String job) {
        return Http.successful("job " + job, http.get(ROOT + "jobs/trigger/" + job))
                .object()
                .getInt("done", 0);
    }

    /** Has a station stood in for, or lets it answer for itself again. */
    public void standIn(String station, boolean on) {
        Http.successful(
                "stand-in of " + station,
                http.send(on ? "PUT" : "DELETE", ROOT + "stand-in/" + Http.encoded(station), new byte[0]));
    }

    /** Whether the hub is ready, check by check. */
    public Reply health() {
        return http.get(ROOT + "health");
    }

    /** One payment with its states and recipients; 404 for an unknown token. */
    public Reply payment(String token) {
        return http.get(ROOT + "payments/" + Http.encoded(token));
    }

    /** A page of events, newest first. */
    public JsonObject journal(Map<String, String> filters) {
        return Http.successful("the journal", http.get(ROOT + "journal" + Http.query(filters)))
                .object();
    }

    /** The exact bytes of an event's message. */
    public Reply payload(String event) {
        return http.get(ROOT + "journal/" + Http.encoded(event) + "/payload");
    }

    /** A page of what is still owed to partners. */
    public JsonObject deliveries(Map<String, String> filters) {
        return Http.successful("the deliveries", http.get(ROOT + "deliveries" + Http.query(filters)))
                .object();
    }

    private void resend(String delivery) {
        Http.successful(
                "delivery " + delivery,
                http.send("POST", ROOT + "deliveries/" + Http.encoded(delivery) + "/resend", new byte[0]));
    }

    /** Sends again what is owed to a partner about a subject, such as the receipt of a session to a station. */
    public void resend(String partner, String subject) {
        resend(deliveries(Map.of("partner", partner)).getJsonArray("deliveries").stream()
                .map(JsonValue::asJsonObject)
                .filter(delivery -> delivery.getString("subject").equals(subject))
                .map(delivery -> String.valueOf(delivery.get("id")).replace("\"", ""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is owed to " + partner + " about " + subject)));
    }

    /** Any path below {@code /monitoring/v1/}. */
    public Reply get(String path) {
        return http.get(ROOT + path);
    }

    /** A change of one member, for {@link #patchRegistry}. */
    public static JsonObject change(String member, boolean value) {
        return Json.createObjectBuilder().add(member, value).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
