package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments that are given back: storno and revoca. Source: flows-rpt §8. */
@ExtendWith(SharedHub.class)
class GivenBackIT {

    private final ClassicScene scene;

    GivenBackIT(LocalHub hub, ScriptedCreditor creditor) {
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
    void asksAPaymentBackFromItsPsp() {
        Sent rpt = paid();

        JsonObject asked = scene.simulator().creditor("stornos", rpt.order().build());
        JsonObject twice = scene.simulator().creditor("stornos", rpt.order().build());
        JsonObject told = scene.simulator().psp("storno-outcomes", rpt.order().build());

        assertThat(asked.getString("outcome")).as("%s", asked).isEqualTo("OK");
        assertThat(twice.getString("faultCode")).isEqualTo("PPT_RR_DUPLICATA");
        assertThat(told.getString("outcome")).as("%s", told).isEqualTo("OK");
        assertThat(scene.factsOfCreditor(rpt, "er"))
                .extracting(fact -> fact.getString("amount"))
                .containsExactly("10.00");
    }

    @Test
    void asksAReceiptBackFromItsCreditor() {
        Sent rpt = paid();

        JsonObject asked = scene.simulator().psp("revocations", rpt.order().build());
        JsonObject answered =
                scene.simulator().creditor("revocation-answers", rpt.order().build());

        assertThat(asked.getString("outcome")).as("%s", asked).isEqualTo("OK");
        assertThat(answered.getString("outcome")).as("%s", answered).isEqualTo("OK");
        assertThat(scene.factsOfPsp(rpt, "er")).hasSize(1);
    }

    private Sent paid() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order());
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        return rpt;
    }
}
