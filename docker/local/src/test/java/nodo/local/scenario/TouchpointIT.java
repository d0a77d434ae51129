package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.scenario.TouchpointScene.Made;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments that a touchpoint activates and closes, and that a PSP is told to execute. Source: flows-notice §5, §10.2 and §13. */
@ExtendWith(SharedHub.class)
class TouchpointIT {

    private static final String CHANNEL = "60000000003_02";
    private static final String EXTENSION = "default_durata_estensione_token_IO";

    private final TouchpointScene scene;
    private final String notice = Notices.payable("02");

    TouchpointIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new TouchpointScene(hub, creditor);
    }

    @BeforeEach
    void waitForWhatTheTestSays() {
        scene.restore();
        scene.pspWaits();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
    }

    @Test
    void paysANotice() {
        scene.restore();

        Made paid = scene.pay(order(), notice);

        assertThat(paid.complete()).as("%s", paid).isTrue();
        scene.awaitStates(paid.token(), "NOTIFIED");
        assertThat(scene.node().statesOf(paid.token()))
                .containsExactly(
                        "PAYING",
                        "PAYMENT_RESERVED",
                        "PAYMENT_SENT",
                        "PAYMENT_ACCEPTED",
                        "PAID",
                        "NOTICE_GENERATED",
                        "NOTICE_SENT",
                        "NOTIFIED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "PAID", "NOTIFIED");
        scene.awaitResult(paid, "OK");
    }

    /** Five notices of two stations, paid by one card: one notification, one outcome, one result, five receipts. */
    @Test
    void paysABasketOfFive() {
        scene.restore();
        String[] notices =
                Stream.of("01", "02", "02", "01", "02").map(Notices::payable).toArray(String[]::new);

        Made paid = scene.pay(order(), notices);

        assertThat(paid.complete()).as("%s", paid).isTrue();
        assertThat(paid.tokens()).hasSize(5).allSatisfy(token -> scene.awaitStates(token, "NOTIFIED"));
        scene.awaitResult(paid, "OK");
        assertThat(scene.pay(order(), notices).last().getString("outcome")).isEqualTo("KO");
    }

    @ParameterizedTest
    @CsvSource({"1, 60000000003_01", "1, 60000000003_02", "2, 60000000003_01"})
    void paysByTheFirstVersionOfClosePaymentOrOfTheChannel(int version, String channel) {
        scene.restore();

        Made paid = scene.pay(
                order().add("closeVersion", version).add("psp", "PSPDEMO3").add("channel", channel), notice);

        assertThat(paid.complete()).as("%s", paid).isTrue();
        scene.awaitStates(paid.token(), "NOTIFIED");
        scene.awaitResult(paid, "OK");
    }

    @Test
    void opensTheNoticeAgainWhenThePspRefuses() {
        scene.pspWill(order().add("fault", order().add("code", "CANALE_SEMANTICA")));

        Made refused = scene.pay(order(), notice);

        scene.awaitStates(refused.token(), "PAYMENT_SENT", "PAYMENT_REFUSED", "CANCELLED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        scene.awaitResult(refused, "KO");
        assertThat(scene.outcomeOfActivation(notice)).isEqualTo("OK");
    }

    @Test
    void opensTheNoticeAgainWhenThePspCannotBeReached() {
        scene.operator().patchRegistry("channels", CHANNEL, endpoint("http://127.0.0.1:9/"));
        try {
            Made failed = scene.pay(order(), notice);

            scene.awaitStates(failed.token(), "PAYMENT_SENT", "PAYMENT_SEND_ERROR", "CANCELLED");
            assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
            scene.awaitResult(failed, "KO");
        } finally {
            scene.operator()
                    .patchRegistry("channels", CHANNEL, endpoint(scene.hub().simulatorUrl() + "/psp/pspForNode"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"commits\": true, \"afterMillis\": 8000}",
                "{\"commits\": true, \"cut\": true}",
                "{\"commits\": true, \"answer\": {\"status\": 500, \"body\": \"\"}}",
                "{\"commits\": true, \"answer\": {\"body\": \"<no/>\"}}"
            })
    void paysWhenThePspHasNotAnsweredAndExecutes(String misbehaviour) {
        scene.pspWill(Json.createObjectBuilder(read(misbehaviour)));
        Made paid = scene.pay(order(), notice);
        scene.awaitStates(paid.token(), "PAYMENT_SENT", "PAYMENT_UNKNOWN");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING");

        JsonObject answer = scene.outcome("OK", paid);

        assertThat(answer.getString("outcome")).as("%s", answer).isEqualTo("OK");
        scene.awaitStates(paid.token(), "NOTIFIED");
        scene.awaitResult(paid, "OK");
    }

    /** The money is never collected by this PSP, so that the job must end it; and a late outcome changes nothing. */
    @Test
    void cancelsAPaymentOfWhichNobodyHeardAgain() {
        scene.operator().configure(EXTENSION, "1000");
        try {
            scene.pspWill(order().add("commits", true).add("cut", true));
            Made lost = scene.pay(order(), notice);
            scene.awaitStates(lost.token(), "PAYMENT_UNKNOWN");

            scene.cancel(lost.token());

            assertThat(scene.node().statesOf(lost.token())).endsWith("PAYMENT_UNKNOWN", "CANCELLED");
            scene.awaitResult(lost, "KO");
            assertThat(scene.outcome("OK", lost).getString("faultCode")).isEqualTo("PPT_TOKEN_SCADUTO");
            assertThat(scene.node().statesOf(lost.token())).endsWith("CANCELLED");
            assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        } finally {
            scene.operator().configure(EXTENSION, "3600000");
        }
    }

    @Test
    void cancelsAtOnceWhenTheMoneyIsNotThere() {
        Made refused = scene.pay(order().add("outcome", "KO"), notice);

        assertThat(refused.complete()).as("%s", refused).isTrue();
        assertThat(scene.node().statesOf(refused.token())).containsExactly("PAYING", "CANCELLED");
        assertThat(scene.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        assertThat(scene.resultsOf(refused)).isEmpty();
        assertThat(scene.close(order(), refused).last().getString("description"))
                .isEqualTo("Unacceptable outcome when token has expired");
    }

    @Test
    void closesAPaymentOnce() {
        Made paid = scene.pay(order(), notice);

        Made again = scene.close(order(), paid);
        Made notAfterAll = scene.close(order().add("outcome", "KO"), paid);

        assertThat(again.last().getInt("status")).isEqualTo(422);
        assertThat(again.last().getString("description")).isEqualTo("Outcome already acquired");
        assertThat(notAfterAll.last().getString("description")).isEqualTo("Outcome already acquired");
        scene.awaitStates(paid.token(), "PAYMENT_ACCEPTED");
        assertThat(scene.outcome("OK", paid).getString("outcome")).isEqualTo("OK");
    }

    @Test
    void takesNoBadNewsFromAPspThatHasAccepted() {
        Made paid = scene.pay(order(), notice);
        scene.awaitStates(paid.token(), "PAYMENT_ACCEPTED");

        JsonObject answer = scene.outcome("KO", paid);

        assertThat(answer.getString("faultCode")).isEqualTo("PPT_SEMANTICA");
        assertThat(answer.getString("description")).contains("Outcome KO non accettabile");
        assertThat(scene.outcome("OK", paid).getString("outcome")).isEqualTo("OK");
    }

    @Test
    void tellsTheResultAgainWhenTheTouchpointIsBack() {
        scene.restore();
        scene.simulator()
                .scriptTouchpoint(order().add("times", 1)
                        .add("answer", order().add("status", 503).add("body", ""))
                        .build());
        Made paid = scene.pay(order(), notice);
        scene.awaitStates(paid.token(), "NOTIFIED");
        scene.awaitOwedResult(paid);

        scene.operator().trigger("positionRetrySendPaymentResult");

        scene.awaitResult(paid, "OK");
    }

    private static JsonObjectBuilder order() {
        return Json.createObjectBuilder();
    }

    private static JsonObject endpoint(String address) {
        return Json.createObjectBuilder().add("endpointPspForNode", address).build();
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }
}
