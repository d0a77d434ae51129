package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.ClassicScene.Sent;
import nodo.local.scenario.TouchpointScene.Made;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Notices of a creditor of the classic model that are paid, or are not, in the notice model: at a PSP and at a
 * touchpoint, up to the RT that the hub makes. Source: flows-notice §9, §10 and §13.
 */
@ExtendWith(SharedHub.class)
class RtOfNoticeIT {

    private static final String EXTENSION = "default_durata_estensione_token_IO";
    private static final String CANCEL = "mod3CancelV1";
    private static final Patience PATIENCE = Patience.ofSeconds(30);

    private final ClassicScene classic;
    private final TouchpointScene touchpoint;
    private final String notice = Notices.payable("03");

    RtOfNoticeIT(LocalHub hub, ScriptedCreditor creditor) {
        this.classic = new ClassicScene(hub, creditor);
        this.touchpoint = new TouchpointScene(hub, creditor);
    }

    @BeforeEach
    void creditorsSendTheirRpts() {
        restore();
        classic.creditorsSend();
        touchpoint.pspWaits();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        restore();
        classic.requireAgreement();
    }

    private void restore() {
        touchpoint.restore();
        classic.restore();
    }

    @ParameterizedTest
    @CsvSource({"OK, NOTICE_STORED, 0", "KO, FAILED, 1"})
    void tellsTheCreditorHowAPaymentAtThePspEnded(String outcome, String state, String told) {
        String token = activateAtPsp(order());
        touchpoint.awaitStates(token, "PAYING_RPT");

        JsonObject answer = atPsp(order().add("token", token).add("outcome", outcome), "outcome");

        assertThat(answer.getBoolean("complete")).as("%s", answer).isTrue();
        touchpoint.awaitStates(token, state);
        assertTold(token, told);
    }

    @ParameterizedTest
    @CsvSource({"OK, PAID_NORPT, 0", "KO, FAILED_NORPT, 1"})
    void completesAPaymentThatEndedBeforeItsRpt(String outcome, String state, String told) {
        classic.simulator().activationDuty(order().add("delayMillis", 4000).build());
        String token = activateAtPsp(order());

        atPsp(order().add("token", token).add("outcome", outcome), "outcome");

        assertThat(touchpoint.node().statesOf(token)).containsExactly("PAYING", state);
        assertTold(token, told);
    }

    @Test
    void tellsTheCreditorThatNobodyPaidInTime() {
        String token = activateAtPsp(order().add("expirationMillis", 3000));
        touchpoint.awaitStates(token, "PAYING_RPT");

        cancel(token);

        assertThat(touchpoint.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
        assertTold(token, "1");
    }

    @Test
    void paysAtATouchpoint() {
        Made closed = close(order());
        touchpoint.awaitStates(closed.token(), "PAYING_RPT", "PAYMENT_RESERVED", "PAYMENT_SENT", "PAYMENT_ACCEPTED");

        assertThat(touchpoint.outcome("OK", closed).getString("outcome")).isEqualTo("OK");

        touchpoint.awaitStates(closed.token(), "PAID", "NOTICE_GENERATED", "NOTICE_STORED");
        touchpoint.awaitResult(closed, "OK");
        assertTold(closed.token(), "0");
    }

    @Test
    void tellsBothSidesThatThePspRefused() {
        touchpoint.pspWill(order().add("fault", order().add("code", "CANALE_SEMANTICA")));

        Made refused = close(order());

        touchpoint.awaitStates(refused.token(), "PAYMENT_SENT", "PAYMENT_REFUSED", "CANCELLED");
        touchpoint.awaitResult(refused, "KO");
        assertTold(refused.token(), "1");
        assertThat(touchpoint.node().positionStatesOf(notice)).containsExactly("PAYING", "INSERTED");
    }

    @Test
    void tellsBothSidesThatNobodyHeardOfThePspAgain() {
        touchpoint.operator().configure(EXTENSION, "1000");
        try {
            touchpoint.pspWill(order().add("commits", true).add("cut", true));
            Made lost = close(order());
            touchpoint.awaitStates(lost.token(), "PAYMENT_SENT", "PAYMENT_UNKNOWN");

            cancel(lost.token());

            touchpoint.awaitResult(lost, "KO");
            assertTold(lost.token(), "1");
            assertThat(touchpoint.outcome("OK", lost).getString("description"))
                    .isEqualTo("Payment annullato o scaduto");
        } finally {
            touchpoint.operator().configure(EXTENSION, "3600000");
        }
    }

    @Test
    void tellsTheCreditorThatThePayerGaveUp() {
        Made refused = close(order().add("outcome", "KO"));

        touchpoint.awaitStates(refused.token(), "PAYING_RPT", "CANCELLED");
        assertTold(refused.token(), "1");
        assertThat(touchpoint.resultsOf(refused)).isEmpty();
    }

    /** Opens a session at the touchpoint, and closes it once its RPT is here. */
    private Made close(JsonObjectBuilder order) {
        Made opened =
                touchpoint.pay(order().add("steps", Json.createArrayBuilder().add("activate")), notice);
        assertThat(opened.complete()).as("%s", opened).isTrue();
        touchpoint.awaitStates(opened.token(), "PAYING_RPT");
        return touchpoint.close(order, opened);
    }

    private String activateAtPsp(JsonObjectBuilder order) {
        JsonObject activated = atPsp(order, "activate");
        JsonArray steps = activated.getJsonArray("steps");
        assertThat(activated.getBoolean("complete")).as("%s", activated).isTrue();
        return steps.getJsonObject(steps.size() - 1).getString("token");
    }

    private JsonObject atPsp(JsonObjectBuilder order, String step) {
        return classic.simulator()
                .pay(order.add("psp", "PSPDEMO1")
                        .add("channel", "60000000001_02")
                        .add("notice", notice)
                        .add("steps", Json.createArrayBuilder(List.of(step)))
                        .build());
    }

    private void cancel(String token) {
        PATIENCE.until("the cancellation of " + token, () -> {
            touchpoint.operator().trigger(CANCEL);
            return touchpoint.node().statesOf(token).contains("CANCELLED");
        });
    }

    private void assertTold(String token, String outcome) {
        Sent rpt = new Sent(JsonValue.EMPTY_JSON_OBJECT, notice.substring(1), token);
        classic.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(classic.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly(outcome);
    }
}
