package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Receipts towards creditors that are down, refuse, or lose the answer. Source: flows-notice §14, interop row 6. */
@ExtendWith(SharedHub.class)
class ReceiptDeliveryIT {

    private static final String STATION = "77777777777_11";
    private static final String REFUSAL = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:pafn="http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd"><soapenv:Body><pafn:paSendRTRes>\
            <outcome>KO</outcome><fault><faultCode>PAA_SYSTEM_ERROR</faultCode>\
            <faultString>Errore generico</faultString><id>77777777777</id></fault></pafn:paSendRTRes>\
            </soapenv:Body></soapenv:Envelope>""";

    private final ScenarioHub scene;
    private final String notice = Notices.payable("11");

    ReceiptDeliveryIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    @Test
    void sendsAReceiptAgainWhenTheCreditorIsBack() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        scene.creditor().willAnswer(notice, 503, "");
        scene.psp().sendOutcome(token, "OK");
        scene.awaitOwed(token, STATION + " WAITING PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        assertThat(scene.node().recipientsOf(token)).containsExactly(STATION + " NOTICE_PENDING");
        assertThat(scene.node().statesOf(token)).endsWith("NOTICE_SENT");

        scene.hub().monitoring().trigger("paSendRt");

        scene.awaitNotified(token);
        assertThat(scene.node().owedFor(token)).isEmpty();
        assertThat(scene.node().positionStatesOf(notice)).endsWith("PAID", "NOTIFIED");
    }

    /** The creditor took it in, and its answer was lost: the second attempt hears that it is there. */
    @Test
    void takesADuplicateForDelivered() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        scene.creditor().willHangUp(notice);
        scene.psp().sendOutcome(token, "OK");
        scene.awaitOwed(token, STATION + " WAITING PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");

        scene.hub().monitoring().trigger("paSendRt");

        scene.awaitNotified(token);
        assertThat(scene.node().owedFor(token)).isEmpty();
        assertThat(scene.creditor().receipts())
                .filteredOn(receipt -> receipt.token().equals(token))
                .hasSize(1);
    }

    @Test
    void keepsARefusedReceiptInSight() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        scene.creditor().willAnswer(notice, 200, REFUSAL);
        scene.psp().sendOutcome(token, "OK");

        scene.awaitNotified(token);
        assertThat(scene.node().owedFor(token)).containsExactly(STATION + " REFUSED PAA_SYSTEM_ERROR");
    }

    /** Committed, and answered KO: sent again by hand, it turns out to be there. */
    @Test
    void resendsARefusedReceiptOverRest() {
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        scene.creditor().willAnswer(notice, 200, REFUSAL);
        scene.psp().sendOutcome(token, "OK");
        scene.awaitOwed(token, STATION + " REFUSED PAA_SYSTEM_ERROR");

        scene.hub().monitoring().resend(STATION, token);

        scene.awaitOwed(token);
        assertThat(scene.node().recipientsOf(token)).containsExactly(STATION + " NOTIFIED");
    }

    @Test
    void keepsAnExhaustedReceiptInSightUntilItIsResent() {
        scene.hub().monitoring().configure("scheduler.paSendRtMaxRetry", "0");
        try {
            String token = PayingPsp.tokenOf(scene.psp().activate(notice));
            scene.creditor().willAnswer(notice, 503, "");
            scene.psp().sendOutcome(token, "OK");
            scene.awaitOwed(token, STATION + " EXHAUSTED PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");

            scene.hub().monitoring().resend(STATION, token);

            scene.awaitNotified(token);
        } finally {
            scene.hub().monitoring().configure("scheduler.paSendRtMaxRetry", "48");
        }
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
