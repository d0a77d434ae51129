package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.wire.ArchiveApi;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A notice that is paid while its station is away. Source: flows-notice §18. */
@ExtendWith(SharedHub.class)
class StandInIT {

    private static final String STATION = "77777777777_16";

    private final ScenarioHub scene;
    private final ArchiveApi archive;
    private final String notice = Notices.payable("16");

    StandInIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
        this.archive = new ArchiveApi(hub);
    }

    @Test
    void paysANoticeAndTellsTheCreditorOnceItIsBack() {
        archive.deposit(notice, "12050");
        scene.hub().monitoring().standIn(STATION, true);
        scene.creditor().willAnswer(notice, 503, "");

        Reply verified = scene.psp().verify(notice);
        Reply activated = scene.psp().activate(notice);
        String token = PayingPsp.tokenOf(activated);
        assertThat(Xml.value(verified.body(), "standin")).isEqualTo("true");
        assertThat(Xml.value(activated.body(), "standin")).isEqualTo("true");
        assertThat(Xml.value(activated.body(), "totalAmount")).isEqualTo("120.50");
        assertThat(scene.creditor().timesAskedToPay(notice)).isZero();

        assertThat(PayingPsp.answerOf(scene.psp().sendOutcome(token, "OK"))).isEqualTo("OK");
        scene.awaitOwed(token, STATION + " WAITING PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("PPT_PAGAMENTO_DUPLICATO");

        scene.hub().monitoring().trigger("paSendRt");
        scene.awaitNotified(token);
        assertThat(scene.creditor().lastCall(notice).body())
                .contains("<receiptId>" + token + "</receiptId>")
                .contains("<standIn>true</standIn>");
    }

    @Test
    void doesNotPayWhatTheCreditorClosed() {
        archive.deposit(notice, "12050");
        archive.deposit(notice, "0");
        scene.hub().monitoring().standIn(STATION, true);

        Reply refused = scene.psp().activate(notice);

        assertThat(PayingPsp.answerOf(refused)).isEqualTo("PPT_ERRORE_EMESSO_DA_PAA");
        assertThat(refused.text()).contains("PAA_PAGAMENTO_ANNULLATO");
    }

    @Test
    void asksTheStationAgainOnceItAnswersForItself() {
        scene.hub().monitoring().standIn(STATION, true);
        scene.hub().monitoring().standIn(STATION, false);

        Reply verified = scene.psp().verify(notice);

        assertThat(PayingPsp.answerOf(verified)).isEqualTo("OK");
        assertThat(Xml.value(verified.body(), "standin")).isEmpty();
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.hub().monitoring().standIn(STATION, false);
        scene.requireAgreement();
    }
}
