package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A creditor of the classic model behind a PSP of the notice model. Source: flows-notice §9 and §11. */
@ExtendWith(SharedHub.class)
class ClassicCreditorIT {

    private final ScenarioHub scene;

    ClassicCreditorIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    @Test
    void opensTheNoticeAgainWhenThePspDidNotCollect() {
        String notice = Notices.payable("03");
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));

        scene.psp().sendOutcome(token, "KO");

        assertThat(scene.node().statesOf(token)).containsExactly("PAYING", "FAILED_NORPT");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("OK");
    }

    @Test
    void relaysTheCreditorsRefusal() {
        String unknown = "303999000000000099";

        Reply refused = scene.psp().verify(unknown);

        assertThat(PayingPsp.answerOf(refused)).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(refused.text()).contains("PAA_PAGAMENTO_SCONOSCIUTO");
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
