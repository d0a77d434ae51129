package nodo.local.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** What the simulated EC and PSP can be told and asked over REST. Thread-safe. */
public final class Simulator {

    private static final String LARGEST_PAGE = "10000";

    private final Http http;

    /** The counterparts at an address. */
    public Simulator(URI address) {
        this.http = Http.at(address).with("Content-Type", "application/json");
    }

    /** Has the PSP make one payment, and tells what it heard at each step. */
    public JsonObject pay(JsonObject order) {
        return order("POST", "/psp/payments", order);
    }

    /** Has the PSP begin a load, and gives the load's id. */
    public String beginLoad(JsonObject order) {
        return order("POST", "/psp/loads", order).getString("id");
    }

    /** What became of a load so far. */
    public JsonObject load(String id) {
        return Http.successful("load " + id, http.get("/psp/loads/" + id)).object();
    }

    /** Has a load begin no further payment. */
    public void stopLoad(String id) {
        Http.successful("the end of load " + id, http.send("DELETE", "/psp/loads/" + id, new byte[0]));
    }

    /** Adds a script to what the EC does instead of its duty. */
    public void script(JsonObject script) {
        Http.successful("the script", http.send("POST", "/ec/scripts", bytes(script)));
    }

    /** Has the EC do its duty again. */
    public void forgetScripts() {
        Http.successful("the end of all scripts", http.send("DELETE", "/ec/scripts", new byte[0]));
    }

    /** Shows every fact of the PSP's ledger, in order. */
    public void readPspLedger(Consumer<JsonObject> reader) {
        read("/psp/ledger", reader);
    }

    /** Shows every fact of the EC's ledger, in order. */
    public void readEcLedger(Consumer<JsonObject> reader) {
        read("/ec/ledger", reader);
    }

    private void read(String path, Consumer<JsonObject> reader) {
        long after = 0;
        JsonObject page;
        do {
            Map<String, String> parameters = Map.of("after", String.valueOf(after), "limit", LARGEST_PAGE);
            page = Http.successful("the ledger", http.get(path + Http.query(parameters)))
                    .object();
            page.getJsonArray("facts").getValuesAs(JsonObject.class).forEach(reader);
            after = page.getJsonNumber("next").longValueExact();
        } while (page.getBoolean("more"));
    }

    private JsonObject order(String method, String path, JsonObject order) {
        return Http.successful("the order", http.send(method, path, bytes(order)))
                .object();
    }

    private static byte[] bytes(JsonObject order) {
        return order.toString().getBytes(StandardCharsets.UTF_8);
    }
}
