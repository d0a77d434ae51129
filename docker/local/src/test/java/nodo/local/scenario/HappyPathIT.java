package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices that are paid as they should be, from the question to the last receipt. Source: flows-notice §5 and §8 to §14. */
@ExtendWith(SharedHub.class)
class HappyPathIT {

    private final ScenarioHub scene;

    HappyPathIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = ScenarioHub.of(hub, creditor);
    }

    @ParameterizedTest
    @CsvSource({"11, paGetPayment, paSendRT", "12, paGetPaymentV2, paSendRTV2"})
    void paysANoticeFromTheQuestionToTheReceipt(String code, String paGetPayment, String paSendRt) {
        String notice = Notices.payable(code);

        Reply verified = scene.psp().verify(notice);
        Reply activated = scene.psp().activate(notice);
        String token = PayingPsp.tokenOf(activated);
        Reply told = scene.psp().sendOutcome(token, "OK");

        assertThat(Xml.value(verified.body(), "amount")).isEqualTo("120.50");
        assertThat(Xml.value(activated.body(), "totalAmount")).isEqualTo("120.50");
        assertThat(PayingPsp.answerOf(told)).isEqualTo("OK");
        scene.awaitNotified(token);
        assertThat(scene.node().statesOf(token))
                .containsExactly("PAYING", "PAID", "NOTICE_GENERATED", "NOTICE_SENT", "NOTIFIED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "PAID", "NOTIFIED");
        assertThat(scene.node().recipientsOf(token)).containsExactly("77777777777_" + code + " NOTIFIED");
        assertThat(scene.node().eventsOf(token))
                .containsExactlyInAnyOrder(
                        "activatePaymentNotice REQ RICEVUTA",
                        paGetPayment + " REQ INVIATA",
                        paGetPayment + " RESP RICEVUTA",
                        "activatePaymentNotice RESP INVIATA",
                        "sendPaymentOutcome REQ RICEVUTA",
                        "sendPaymentOutcome RESP INVIATA",
                        paSendRt + " REQ INVIATA",
                        paSendRt + " RESP RICEVUTA");
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("PPT_PAGAMENTO_DUPLICATO");
    }

    @Test
    void journalsAQuestionAndItsAnswer() {
        String notice = Notices.payable("11");

        scene.psp().verify(notice);

        assertThat(scene.node().eventsOfNotice(notice))
                .containsExactlyInAnyOrder(
                        "verifyPaymentNotice REQ RICEVUTA",
                        "paVerifyPaymentNotice REQ INVIATA",
                        "paVerifyPaymentNotice RESP RICEVUTA",
                        "verifyPaymentNotice RESP INVIATA");
        assertThat(scene.node().positionStatesOf(notice)).isEmpty();
    }

    @Test
    void opensTheNoticeAgainWhenThePspDidNotCollect() {
        String notice = Notices.payable("11");
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));

        scene.psp().sendOutcome(token, "KO");

        assertThat(scene.node().statesOf(token)).containsExactly("PAYING", "FAILED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        assertThat(scene.node().recipientsOf(token)).isEmpty();
        assertThat(PayingPsp.answerOf(scene.psp().activate(notice))).isEqualTo("OK");
    }

    /** Five transfers to two creditors, one of which has two broadcast stations. */
    @Test
    void sendsTheReceiptToEveryStationThatMustHearOfIt() throws IOException {
        String notice = Notices.payable("11");
        scene.creditor().willAnswer(notice, 200, fiveTransfers(notice));

        Reply activated = scene.psp().activate(notice);
        String token = PayingPsp.tokenOf(activated);
        scene.psp().sendOutcome(token, "OK");

        assertThat(Xml.parse(activated.text()).getElementsByTagName("transfer").getLength())
                .isEqualTo(5);
        scene.awaitNotified(token);
        assertThat(scene.node().recipientsOf(token))
                .containsExactly("77777777777_11 NOTIFIED", "90000000001_01 NOTIFIED", "90000000001_02 NOTIFIED");
        assertThat(scene.creditor().receipts())
                .filteredOn(receipt -> receipt.token().equals(token))
                .extracting(receipt -> receipt.station() + " " + receipt.notice())
                .containsExactlyInAnyOrder(
                        "77777777777_11 77777777777/" + notice,
                        "90000000001_01 77777777777/" + notice,
                        "90000000001_02 77777777777/" + notice);
        assertThat(scene.node().eventsOf(token))
                .filteredOn(event -> event.startsWith("paSendRT"))
                .hasSize(6);
    }

    /** One broadcast station is down: its receipt is owed, and the payment is not yet notified. */
    @Test
    void isNotNotifiedBeforeTheLastRecipientIs() throws IOException {
        String notice = Notices.payable("11");
        scene.creditor().willAnswer(notice, 200, fiveTransfers(notice));
        String token = PayingPsp.tokenOf(scene.psp().activate(notice));
        scene.creditor().willAnswer(notice, 503, "");
        scene.psp().sendOutcome(token, "OK");
        scene.awaitOneOwed(token);

        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "PAID");

        scene.hub().monitoring().trigger("paSendRt");

        scene.awaitNotified(token);
    }

    private static String fiveTransfers(String notice) throws IOException {
        try (InputStream file = Objects.requireNonNull(HappyPathIT.class.getResourceAsStream("five-transfers.xml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("${iuv}", notice.substring(1));
        }
    }

    @AfterEach
    void leavesThreeLedgersThatAgree() {
        scene.requireAgreement();
    }
}
