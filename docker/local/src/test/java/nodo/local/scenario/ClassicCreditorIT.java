package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.client.Reply;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A creditor of the classic model behind a PSP of the notice model. Source: flows-notice §9 and §11. */
@ExtendWith(SharedHub.class)
class ClassicCreditorIT {

    private static final Patience PATIENCE = Patience.ofSeconds(20);

    private final ScenarioHub scene;

    ClassicCreditorIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    @Test
    void paysFromTheNoticeToTheRt() {
        creditorSendsAfter(200);
        String notice = Notices.payable("03");
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        awaitStates(token, "PAYING", "PAYING_RPT");

        scene.psp().sendOutcome(token, "OK");

        awaitStates(token, "PAYING", "PAYING_RPT", "PAID", "NOTICE_GENERATED", "NOTICE_STORED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "PAID", "NOTICE_STORED");
        awaitRtOf(notice);
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void takesAnRptThatComesAfterTheOutcome() {
        creditorSendsAfter(3000);
        String notice = Notices.payable("03");
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));

        scene.psp().sendOutcome(token, "OK");

        awaitStates(token, "PAYING", "PAID_NORPT", "PAID", "NOTICE_GENERATED", "NOTICE_STORED");
        awaitRtOf(notice);
    }

    @Test
    void answersAnRptThatComesAfterTheCancellation() {
        creditorSendsAfter(4000);
        String notice = Notices.payable("03");
        String token = PayingPsp.tokenOf(scene.psp().activateShortly(notice));
        PATIENCE.until("the cancellation", () -> {
            scene.hub().monitoring().trigger("mod3CancelV1");
            return scene.node().statesOf(token).contains("CANCELLED_NORPT");
        });

        awaitRtOf(notice);

        assertThat(scene.node().statesOf(token)).containsExactly("PAYING", "CANCELLED_NORPT");
        assertThat(scene.node().rptStatesOf(notice.substring(1))).contains("RT_GENERATA_NODO");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
    }

    private void creditorSendsAfter(long millis) {
        scene.hub()
                .simulator()
                .activationDuty(
                        Json.createObjectBuilder().add("delayMillis", millis).build());
    }

    private void awaitStates(String token, String... states) {
        PATIENCE.until(
                List.of(states) + " of " + token,
                () -> scene.node().statesOf(token).equals(List.of(states)));
    }

    private void awaitRtOf(String notice) {
        PATIENCE.until(
                "the RT of " + notice,
                () -> scene.node().rptStatesOf(notice.substring(1)).contains("RT_ACCETTATA_PA"));
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
        scene.hub()
                .simulator()
                .activationDuty(Json.createObjectBuilder().add("sends", false).build());
        scene.requireAgreement();
    }
}
