package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.order;
import static nodo.local.scenario.ClassicScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.Test;

/** Payments that are given back: storno and revoca. Source: flows-rpt §8. */
@ClassicScenario
class GivenBackIT {

    private final ClassicScene scene;

    GivenBackIT(ClassicScene scene) {
        this.scene = scene;
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

    @Test
    void tellsTheCreditorWhyThePspGivesNothingBack() {
        Sent rpt = paid();
        scene.pspOnce("pspInviaRichiestaStorno", refusing("CANALE_OPER_NON_STORNABILE"));

        JsonObject refused = scene.simulator().creditor("stornos", rpt.order().build());

        assertThat(refused.getString("faultCode")).isEqualTo("PPT_CANALE_ERRORE");
        assertThat(refused.toString()).contains("CANALE_OPER_NON_STORNABILE");
    }

    @Test
    void tellsThePspWhyTheCreditorGivesNothingBack() {
        Sent rpt = paid();
        scene.creditorOnce("paaInviaRichiestaRevoca", refusing("PAA_OPER_NON_REVOCABILE"));

        JsonObject refused = scene.simulator().psp("revocations", rpt.order().build());

        assertThat(refused.getString("faultCode")).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(refused.toString()).contains("PAA_OPER_NON_REVOCABILE");
    }

    @Test
    void hearsEveryAnswerOnce() {
        Sent rpt = paid();
        scene.simulator().creditor("stornos", rpt.order().build());
        scene.simulator().psp("storno-outcomes", rpt.order().build());
        JsonObject outcomeTwice =
                scene.simulator().psp("storno-outcomes", rpt.order().build());
        Sent other = paid();
        scene.simulator().psp("revocations", other.order().build());
        JsonObject askedTwice =
                scene.simulator().psp("revocations", other.order().build());
        scene.simulator().creditor("revocation-answers", other.order().build());
        JsonObject answeredTwice =
                scene.simulator().creditor("revocation-answers", other.order().build());

        assertThat(outcomeTwice.getString("faultCode")).isEqualTo("PPT_ER_DUPLICATA");
        assertThat(askedTwice.getString("faultCode")).isEqualTo("PPT_RR_DUPLICATA");
        assertThat(answeredTwice.getString("faultCode")).isEqualTo("PPT_ER_DUPLICATA");
        assertThat(scene.factsOfCreditor(rpt, "er")).hasSize(1);
        assertThat(scene.factsOfPsp(other, "er")).hasSize(1);
    }

    private Sent paid() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order());
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        return rpt;
    }
}
