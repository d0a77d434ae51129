package nodo.local.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the simulated EC, PSP and touchpoint can be told and asked over REST. Thread-safe. */
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

    /** Has the touchpoint begin a load of baskets, and gives the load's id. */
    public String beginTouchpointLoad(JsonObject order) {
        return order("POST", "/touchpoint/loads", order).getString("id");
    }

    /** What became of a load so far. */
    public JsonObject load(String id) {
        return Http.successful("load " + id, http.get("/psp/loads/" + id)).object();
    }

    /** Has a load begin no further payment. */
    public void stopLoad(String id) {
        Http.successful("the end of load " + id, http.send("DELETE", "/psp/loads/" + id, new byte[0]));
    }

    /** Has the touchpoint make one payment, and tells what it heard at each step. */
    public JsonObject payAtTouchpoint(JsonObject order) {
        return order("POST", "/touchpoint/payments", order);
    }

    /** Says what the PSP does by itself after it has accepted a notification. */
    public void duty(JsonObject duty) {
        order("PUT", "/psp/duty", duty);
    }

    /** Has the PSP tell the outcome of payments that it was notified of, and tells what it heard. */
    public JsonObject tellOutcome(JsonObject order) {
        return order("POST", "/psp/outcomes", order);
    }

    /** Has a creditor send one RPT, and tells what it heard. */
    public JsonObject sendRpt(JsonObject order) {
        return order("POST", "/ec/rpt", order);
    }

    /** Has a creditor send a cart, and tells what it heard. */
    public JsonObject sendCart(JsonObject order) {
        return order("POST", "/ec/rpt/carts", order);
    }

    /** Has a creditor do another thing of the classic model: states, copies, stornos or revocation-answers. */
    public JsonObject creditor(String what, JsonObject order) {
        return order("POST", "/ec/rpt/" + what, order);
    }

    /** Says what creditors do by themselves after an activation. */
    public void activationDuty(JsonObject duty) {
        order("PUT", "/ec/rpt/duty", duty);
    }

    /** Has a creditor begin a load of carts, and gives the load's id. */
    public String beginCartLoad(JsonObject order) {
        return order("POST", "/ec/rpt/loads", order).getString("id");
    }

    /** Has a PSP do a thing of the classic model: activations, receipts, revocations, storno-outcomes, notices or held. */
    public JsonObject psp(String what, JsonObject order) {
        return order("POST", "/psp/rpt/" + what, order);
    }

    /** Says what PSPs do by themselves after an RPT. */
    public void rptDuty(JsonObject duty) {
        order("PUT", "/psp/rpt/duty", duty);
    }

    /** Has a PSP begin a load of payments of the classic model, and gives the load's id. */
    public String beginActivationLoad(JsonObject order) {
        return order("POST", "/psp/rpt/loads", order).getString("id");
    }

    /** Has a payer, or the touchpoint, do something about a session that waits for a choice. */
    public JsonObject session(JsonObject order) {
        return order("POST", "/touchpoint/sessions", order);
    }

    /** Has the simulators play the parties of a registry file. */
    public void follow(String registry) {
        Http.successful("the parties", http.send("PUT", "/registry", registry.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a script to what the PSP does when it is notified. */
    public void scriptPsp(JsonObject script) {
        Http.successful("the script", http.send("POST", "/psp/scripts", bytes(script)));
    }

    /** Adds a script to what the touchpoint does when it is told a result. */
    public void scriptTouchpoint(JsonObject script) {
        Http.successful("the script", http.send("POST", "/touchpoint/scripts", bytes(script)));
    }

    /** Adds a script to what the EC does instead of its duty. */
    public void script(JsonObject script) {
        Http.successful("the script", http.send("POST", "/ec/scripts", bytes(script)));
    }

    /** Has all of them do their duty again. */
    public void forgetScripts() {
        List.of("/ec/scripts", "/psp/scripts", "/touchpoint/scripts")
                .forEach(path -> Http.successful("the end of all scripts", http.send("DELETE", path, new byte[0])));
    }

    /** Shows every fact of the PSP's ledger, in order. */
    public void readPspLedger(Consumer<JsonObject> reader) {
        read("/psp/ledger", reader);
    }

    /** Shows every fact of the EC's ledger, in order. */
    public void readEcLedger(Consumer<JsonObject> reader) {
        read("/ec/ledger", reader);
    }

    /** Shows every fact of the touchpoint's ledger, in order. */
    public void readTouchpointLedger(Consumer<JsonObject> reader) {
        read("/touchpoint/ledger", reader);
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
