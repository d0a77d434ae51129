package nodo.local.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.client.Patience;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;

/**
 * What happened at the hub before somebody looks at the console.
 *
 * @param hub the hub
 * @param creditor the creditor that does as it is told
 */
record ConsoleScene(LocalHub hub, ScriptedCreditor creditor) {

    static final String CREDITOR = "77777777777";
    static final String OTHER_CREDITOR = "90000000001";
    static final String STATION = "77777777777_11";

    private static final Patience PATIENCE = Patience.ofSeconds(20);

    /** A payment that was made while its creditor was down: the receipt waits. */
    Paid paidWhileDown() {
        return paid(notice -> creditor.willAnswer(notice, 503, ""), "WAITING PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
    }

    /** A payment whose receipt the creditor answered with a message, which the hub took for a refusal. */
    Paid paidAndRefused(String answer) {
        return paid(notice -> creditor.willAnswer(notice, 200, answer), "REFUSED PAA_SYSTEM_ERROR");
    }

    private Paid paid(java.util.function.Consumer<String> trouble, String owed) {
        PayingPsp psp = new PayingPsp(hub.pspPort());
        String notice = Notices.payable("11");
        String token = PayingPsp.tokenOf(psp.activate(notice));
        trouble.accept(notice);
        psp.sendOutcome(token, "OK");
        NodeBook book = new NodeBook(hub.database());
        PATIENCE.until("the receipt of " + token, () -> book.owedFor(token).equals(List.of(STATION + " " + owed)));
        return new Paid(notice, token);
    }

    /** Closes a basket of one notice of each creditor at a touchpoint; gives the token of the first. */
    String paidTogether(String... creditors) {
        JsonArrayBuilder notices = Json.createArrayBuilder();
        for (String owner : creditors) {
            notices.add(Json.createObjectBuilder().add("creditor", owner).add("notice", Notices.payable("01")));
        }
        JsonObject paid = hub.simulator()
                .payAtTouchpoint(
                        Json.createObjectBuilder().add("notices", notices).build());
        return paid.getJsonArray("tokens").getString(0);
    }

    /** A session whose description the creditor gave. */
    Paid activated(String description) {
        String notice = Notices.payable("11");
        creditor.willAnswer(notice, 200, payment(notice, description));
        return new Paid(notice, PayingPsp.tokenOf(new PayingPsp(hub.pspPort()).activate(notice)));
    }

    private static String payment(String notice, String description) {
        try (InputStream file = Objects.requireNonNull(
                ScriptedCreditor.class.getResourceAsStream("wire/fields/paGetPayment.answer.xml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${iuv}", notice.substring(1))
                    .replaceFirst("<description>[^<]*</description>", "<description>" + description + "</description>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A notice with its session.
     *
     * @param notice of the demo creditor
     * @param token of its last session
     */
    record Paid(String notice, String token) {

        String iuv() {
            return notice.substring(1);
        }
    }
}
