package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.AT_PSP;
import static nodo.local.scenario.ClassicScene.PULL;
import static nodo.local.scenario.ClassicScene.mumbling;
import static nodo.local.scenario.ClassicScene.off;
import static nodo.local.scenario.ClassicScene.order;
import static nodo.local.scenario.ClassicScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import nodo.local.scenario.ClassicScene.Sent;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that begin at the PSP: models 3 and 4, and RTs that the hub fetches. Source: flows-rpt §6.2, §6.3 and §7.5. */
@ClassicScenario
class ActivatedRptIT {

    private static final String FETCH = "pspChiediListaAndChiediRt";

    private final ClassicScene scene;
    private final String notice = Notices.payable("03");

    ActivatedRptIT(ClassicScene scene) {
        this.scene = scene;
    }

    @BeforeEach
    void doTheirDuty() {
        scene.pspsPay();
        scene.creditorsSend();
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
    void tellsWhyNothingWasActivatedAndActivatesLater() {
        scene.creditorOnce("paaAttivaRPT", refusing("PAA_PAGAMENTO_IN_CORSO"));
        scene.creditorOnce("paaAttivaRPT", off());

        assertThat(activate(AT_PSP, order(), "activate").toString())
                .contains("PPT_ERRORE_EMESSO_DA_PAA", "PAA_PAGAMENTO_IN_CORSO");
        assertThat(activate(AT_PSP, order(), "activate").toString()).contains("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        JsonObject paid = activate(AT_PSP, order(), "activate", "receipt");

        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        scene.awaitState(sent(paid), "RT_ACCETTATA_PA");
    }

    @Test
    void takesTheRptOfAnActivationWithoutAnswer() {
        scene.creditorOnce("paaAttivaRPT", mumbling());

        JsonObject asked = activate(AT_PSP, order(), "activate");

        assertThat(asked.toString()).contains("PPT_STAZIONE_INT_PA_ERRORE_RESPONSE");
        scene.awaitState(sent(asked), "RT_ACCETTATA_PA");
    }

    @Test
    void keepsTheRptThatThePspWouldNotHave() {
        scene.pspOnce("pspInviaRPT", refusing("CANALE_RPT_RIFIUTATA"));

        JsonObject asked = activate(AT_PSP, order(), "activate");

        assertThat(asked.getBoolean("complete")).as("%s", asked).isTrue();
        scene.awaitState(sent(asked), "RPT_RIFIUTATA_PSP");
    }

    @Test
    void acknowledgesAgainWhatThePspDidNotHear() {
        scene.pspOnce("pspInviaAckRT", off());
        JsonObject paid = activate(PULL, order().add("psp", "PSPDEMO2"), "activate");
        scene.awaitState(sent(paid), "RT_ACCETTATA_PA", FETCH);
        assertThat(scene.factsOfPsp(sent(paid), "ack")).isEmpty();

        scene.await("the second acknowledgement", () -> {
            scene.operator().trigger("pspRetryAckNegative");
            return !scene.factsOfPsp(sent(paid), "ack").isEmpty();
        });

        assertThat(acks(sent(paid)))
                .extracting(fact -> fact.getString("status"))
                .containsExactly("ACTC");
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

        JsonObject paid = scene.activate(
                issued.getString("auxDigit") + issued.getString("IUV"),
                order().add("channel", AT_PSP),
                "verify",
                "activate",
                "receipt");

        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        scene.awaitState(sent(paid), "RT_ACCETTATA_PA");
    }

    /** What the PSP was told of its RT, once it was: acknowledgements go through the outbox. */
    private List<JsonObject> acks(Sent rpt) {
        scene.await("the acknowledgement", () -> !scene.factsOfPsp(rpt, "ack").isEmpty());
        return scene.factsOfPsp(rpt, "ack");
    }

    private JsonObject activate(String channel, JsonObjectBuilder order, String... steps) {
        return scene.activate(notice, order.add("channel", channel), steps);
    }

    private static Sent sent(JsonObject paid) {
        return new Sent(paid, paid.getString("iuv"), paid.getString("ccp"));
    }
}
