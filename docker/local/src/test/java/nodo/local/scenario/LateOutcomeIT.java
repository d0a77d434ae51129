package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outcomes that come when the token has ended. Source: flows-notice §5, §7 and §10.1. */
@ExtendWith(SharedHub.class)
class LateOutcomeIT {

    private final ScenarioHub scene;
    private final String notice = Notices.payable("11");

    LateOutcomeIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    private String cancelledSession() {
        String token = PayingPsp.tokenOf(scene.psp().activateShortly(notice));
        scene.cancel(token);
        return token;
    }

    @Test
    void cancelsAnExpiredSessionAndFreesTheNotice() {
        String token = cancelledSession();

        assertThat(scene.node().statesOf(token)).containsExactly("PAYING", "CANCELLED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("OK");
    }

    @Test
    void paysALateOutcomeOfANoticeThatNobodyElsePaid() {
        String token = cancelledSession();

        String answer = PayingPsp.answerOf(scene.psp().sendOutcome(token, "OK"));

        assertThat(answer).isEqualTo("PPT_TOKEN_SCADUTO");
        scene.awaitNotified(token);
        assertThat(scene.node().statesOf(token))
                .containsExactly("PAYING", "CANCELLED", "PAID", "NOTICE_GENERATED", "NOTICE_SENT", "NOTIFIED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED", "PAID", "NOTIFIED");
    }

    @Test
    void refusesALateOutcomeWhileAnotherSessionIsOpen() {
        String late = cancelledSession();
        String open = PayingPsp.tokenOf(scene.psp().activate(notice));

        String answer = PayingPsp.answerOf(scene.psp().sendOutcome(late, "OK"));

        assertThat(answer).isEqualTo("PPT_PAGAMENTO_DUPLICATO");
        assertThat(scene.node().statesOf(late)).containsExactly("PAYING", "CANCELLED");
        assertThat(scene.node().statesOf(open)).containsExactly("PAYING");
    }

    @Test
    void failsASessionWhoseNegativeOutcomeIsLate() {
        String token = cancelledSession();

        String answer = PayingPsp.answerOf(scene.psp().sendOutcome(token, "KO"));

        assertThat(answer).isEqualTo("PPT_TOKEN_SCADUTO_KO");
        assertThat(scene.node().statesOf(token)).containsExactly("PAYING", "CANCELLED", "FAILED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
