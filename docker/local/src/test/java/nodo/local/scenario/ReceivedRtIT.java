package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.DEFERRED;
import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RTs that PSPs send, and creditors that take them sooner or later. Source: flows-rpt §7.1 to §7.6. */
@ExtendWith(SharedHub.class)
class ReceivedRtIT {

    /** Takes RTs again to creditors that could not be reached. */
    private static final String RETRY = "paRetryPaInviaRtNegative";

    private final ClassicScene scene;

    ReceivedRtIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new ClassicScene(hub, creditor);
    }

    @BeforeEach
    void waitForWhatTheTestSays() {
        scene.restore();
        scene.pspsWait();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
    }

    @Test
    void bringsAnRtToItsCreditor() {
        Sent rpt = scene.send(IMMEDIATE, order());

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome")).as("%s", told).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.history(rpt))
                .containsExactly(
                        "RPT_RICEVUTA_NODO",
                        "RPT_ACCETTATA_NODO",
                        "RPT_INVIATA_A_PSP",
                        "RPT_ACCETTATA_PSP",
                        "RT_RICEVUTA_NODO",
                        "RT_ACCETTATA_NODO",
                        "RT_INVIATA_PA",
                        "RT_ACCETTATA_PA");
        assertThat(copy(rpt).getBoolean("same")).isTrue();
    }

    @Test
    void bringsANegativeRtToItsCreditor() {
        Sent rpt = scene.send(DEFERRED, order());

        scene.receipt(rpt, order().add("outcome", "1"));

        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.factsOfCreditor(rpt, "rt").get(0).getString("outcome")).isEqualTo("1");
    }

    @Test
    void hasNoCopyBeforeThereIsAnRt() {
        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(copy(rpt).getString("faultCode")).isEqualTo("PPT_RT_NONDISPONIBILE");
        assertThat(copy(new Sent(rpt.answer(), "unknown", "n/a")).getString("faultCode"))
                .isEqualTo("PPT_RT_SCONOSCIUTA");
    }

    @Test
    void takesAnRtOnce() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order());

        JsonObject again = scene.receipt(rpt, order().add("again", true));

        assertThat(again.getString("faultCode")).isEqualTo("PPT_RT_DUPLICATA");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    @Test
    void takesAnRtThatWasCorrected() {
        Sent rpt = scene.send(IMMEDIATE, order());

        JsonObject wrong = scene.receipt(rpt, order().add("document", "<RT/>"));
        JsonObject right = scene.receipt(rpt, order());

        assertThat(wrong.getString("faultCode")).isEqualTo("PPT_SINTASSI_XSD");
        assertThat(right.getString("outcome")).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    @Test
    void refusesAnRtThatNobodyAskedFor() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.operator()
                .patchRegistry(
                        "channels",
                        IMMEDIATE,
                        order().add("password", "another1").build());
        try {
            assertThat(scene.receipt(rpt, order()).getString("faultCode")).isEqualTo("PPT_AUTENTICAZIONE");
        } finally {
            scene.operator()
                    .patchRegistry(
                            "channels",
                            IMMEDIATE,
                            order().add("password", "pwdpsp12").build());
        }
    }

    @Test
    void owesAnRtToACreditorThatIsDown() {
        scene.simulator()
                .script(order().add("operation", "paaInviaRT")
                        .add("times", 1)
                        .add("answer", order().add("status", 503).add("body", ""))
                        .build());
        Sent rpt = scene.send(IMMEDIATE, order());

        scene.receipt(rpt, order());

        scene.awaitState(rpt, "RT_ERRORE_INVIO_A_PA");
        scene.awaitState(rpt, "RT_ACCETTATA_PA", RETRY);
        assertThat(scene.factsOfCreditor(rpt, "rt")).hasSize(1);
    }

    @Test
    void bringsAnRtAgainWhoseAnswerWasLost() {
        scene.simulator()
                .script(order().add("operation", "paaInviaRT")
                        .add("times", 1)
                        .add("commits", true)
                        .add("answer", order().add("body", "<no/>"))
                        .build());
        Sent rpt = scene.send(IMMEDIATE, order());

        scene.receipt(rpt, order());

        scene.awaitState(rpt, "RT_ESITO_SCONOSCIUTO_PA");
        // The creditor has it already, and says so: for the node that is a refusal, and for people nothing to do.
        scene.awaitState(rpt, "RT_RIFIUTATA_PA", RETRY);
    }

    @Test
    void leavesAnRtThatTheCreditorRefusesToPeople() {
        scene.simulator()
                .script(order().add("operation", "paaInviaRT")
                        .add("times", 1)
                        .add("commits", false)
                        .add("fault", order().add("code", "PAA_SEMANTICA"))
                        .build());
        Sent rpt = scene.send(IMMEDIATE, order());

        scene.receipt(rpt, order());

        scene.awaitState(rpt, "RT_RIFIUTATA_PA");
    }

    @Test
    void sellsADigitalStampWithAnRt() {
        Sent rpt = Sent.of(scene.simulator()
                .sendRpt(order().add("psp", "PSPDEMO3")
                        .add("channel", "60000000003_11")
                        .add("kind", "BBT")
                        .add(
                                "payments",
                                Json.createArrayBuilder()
                                        .add(order().add("amount", "16.00").add("stamp", true)))
                        .build()));

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome"))
                .as("%s after %s", told, rpt.answer())
                .isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    private JsonObject copy(Sent rpt) {
        return scene.simulator().creditor("copies", rpt.order().build());
    }
}
