package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A creditor may answer KO, or break off, after it committed; PAA_RECEIPT_DUPLICATA on the retry means delivered. */
@ExtendWith(SharedHub.class)
class Row06CommittedAndRefusedIT {

    private static final Patience PATIENCE = Patience.ofSeconds(20);
    private static final String STATION = "77777777777_11";
    private static final String KO = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:pafn="http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd"><soapenv:Body><pafn:paSendRTRes>\
            <outcome>KO</outcome><fault><faultCode>PAA_SYSTEM_ERROR</faultCode>\
            <faultString>Errore generico</faultString><id>77777777777</id></fault></pafn:paSendRTRes>\
            </soapenv:Body></soapenv:Envelope>""";

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final NodeBook node;
    private final String notice = Notices.payable("11");

    Row06CommittedAndRefusedIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
        this.node = new NodeBook(hub.database());
    }

    @Test
    void isInSightAsRefusedUntilTheRetryHearsThatTheReceiptIsThere() {
        String token = paid(() -> creditor.willAnswer(notice, 200, KO));
        awaitOwed(token, STATION + " REFUSED PAA_SYSTEM_ERROR");

        hub.monitoring().resend(STATION, token);

        awaitOwed(token);
        assertThat(node.recipientsOf(token)).containsExactly(STATION + " NOTIFIED");
        assertThat(creditor.receipts())
                .filteredOn(receipt -> receipt.token().equals(token))
                .hasSize(1);
    }

    @Test
    void isRetriedWhereItIsNoAnswerAndEndsWithTheDuplicate() {
        String token = paid(() -> creditor.willHangUp(notice));
        awaitOwed(token, STATION + " WAITING PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE");

        hub.monitoring().trigger("paSendRt");

        awaitOwed(token);
        assertThat(node.statesOf(token)).endsWith("NOTIFIED");
    }

    private String paid(Runnable script) {
        PayingPsp psp = new PayingPsp(hub.pspPort());
        String token = PayingPsp.tokenOf(psp.activate(notice));
        script.run();
        psp.sendOutcome(token, "OK");
        return token;
    }

    private void awaitOwed(String token, String... owed) {
        PATIENCE.until(List.of(owed) + " of " + token, () -> node.owedFor(token).equals(List.of(owed)));
    }
}
