package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.AT_PSP;
import static nodo.local.scenario.ClassicScene.PULL;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.ClassicScene.Sent;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments that begin at the PSP: models 3 and 4, and RTs that the hub fetches. Source: flows-rpt §6.2, §6.3 and §7.5. */
@ExtendWith(SharedHub.class)
class ActivatedRptIT {

    private static final String FETCH = "pspChiediListaAndChiediRt";

    private final ClassicScene scene;
    private final String notice = Notices.payable("03");

    ActivatedRptIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new ClassicScene(hub, creditor);
    }

    @BeforeEach
    void doTheirDuty() {
        scene.restore();
        scene.creditorsSend();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
    }

    @Test
    void paysANoticeFromTheQuestionToTheRt() {
        JsonObject paid = activate(AT_PSP, order(), "verify", "activate", "receipt");

        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        scene.awaitState(sent(paid), "RT_ACCETTATA_PA");
        assertThat(scene.history(sent(paid)))
                .containsExactly(
                        "RPT_RICEVUTA_NODO",
                        "RPT_ACCETTATA_NODO",
                        "RPT_INVIATA_A_PSP",
                        "RPT_ACCETTATA_PSP",
                        "RT_RICEVUTA_NODO",
                        "RT_ACCETTATA_NODO",
                        "RT_INVIATA_PA",
                        "RT_ACCETTATA_PA");
        assertThat(activate(AT_PSP, order(), "verify").toString())
                .contains("PPT_ERRORE_EMESSO_DA_PAA", "PAA_PAGAMENTO_DUPLICATO");
    }

    @Test
    void sendsOneRptHoweverOftenItIsActivated() {
        scene.pspsWait();
        JsonObject first = activate(AT_PSP, order().add("ccp", "the-same"), "activate");
        JsonObject second = activate(AT_PSP, order().add("ccp", "the-same"), "activate");

        assertThat(first.getBoolean("complete")).as("%s", first).isTrue();
        assertThat(second.getBoolean("complete")).as("%s", second).isTrue();
        scene.awaitState(sent(first), "RPT_ACCETTATA_PSP");
        assertThat(scene.factsOfPsp(sent(first), "rpt")).hasSize(1);
    }

    @Test
    void fetchesAnRtAndAcknowledgesIt() {
        JsonObject paid = activate(PULL, order().add("psp", "PSPDEMO2"), "activate");

        scene.awaitState(sent(paid), "RT_ACCETTATA_PA", FETCH);

        assertThat(acks(sent(paid)))
                .extracting(fact -> fact.getString("status"))
                .containsExactly("ACTC");
    }

    @Test
    void rejectsAnRtThatItFetchedAndTakesTheCorrectedOne() {
        scene.pspsWait();
        JsonObject paid = activate(PULL, order().add("psp", "PSPDEMO2"), "activate");
        Sent rpt = sent(paid);
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP");
        scene.receipt(rpt, order().add("document", "<RT/>").add("delivery", "list"));
        scene.operator().trigger(FETCH);
        assertThat(acks(rpt))
                .extracting(fact -> fact.getString("status") + " " + fact.getString("code"))
                .containsExactly("RJCT VALXSD");

        scene.receipt(rpt, order().add("delivery", "list"));

        scene.awaitState(rpt, "RT_ACCETTATA_PA", FETCH);
    }

    @Test
    void paysANoticeThatIsIssuedOnDemand() {
        JsonObject issued = scene.simulator()
                .psp(
                        "notices",
                        order().add("creditor", ClassicScene.CREDITOR)
                                .add("service", "00002")
                                .add("data", "<d><importo>12.34</importo></d>")
                                .build());
        assertThat(issued.getString("outcome")).as("%s", issued).isEqualTo("OK");

        JsonObject paid = scene.simulator()
                .psp(
                        "activations",
                        steps(
                                        order().add("channel", AT_PSP)
                                                .add("notice", issued.getString("auxDigit") + issued.getString("IUV")),
                                        "verify",
                                        "activate",
                                        "receipt")
                                .build());

        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        scene.awaitState(sent(paid), "RT_ACCETTATA_PA");
    }

    /** What the PSP was told of its RT, once it was: acknowledgements go through the outbox. */
    private List<JsonObject> acks(Sent rpt) {
        Patience.ofSeconds(20)
                .until(
                        "the acknowledgement",
                        () -> !scene.factsOfPsp(rpt, "ack").isEmpty());
        return scene.factsOfPsp(rpt, "ack");
    }

    private JsonObject activate(String channel, JsonObjectBuilder order, String... steps) {
        return scene.simulator()
                .psp(
                        "activations",
                        steps(order.add("channel", channel).add("notice", notice), steps)
                                .build());
    }

    private static JsonObjectBuilder steps(JsonObjectBuilder order, String... steps) {
        return order.add("steps", Json.createArrayBuilder(List.of(steps)));
    }

    private static Sent sent(JsonObject paid) {
        return new Sent(paid, paid.getString("iuv"), paid.getString("ccp"));
    }
}
