package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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

/** What only a touchpoint can pay, or pays in its own way: digital stamps, and activateIOPayment. Source: flows-notice §13. */
@ExtendWith(SharedHub.class)
class TouchpointKindsIT {

    private final TouchpointScene scene;

    TouchpointKindsIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new TouchpointScene(hub, creditor);
    }

    @BeforeEach
    void haveEverybodyDoTheirDuty() {
        scene.restore();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
    }

    @Test
    void sellsADigitalStampWithItsReceipt() {
        String notice = TouchpointScene.stamp();

        Made paid = scene.pay(Json.createObjectBuilder(), notice);

        assertThat(paid.complete()).as("%s", paid).isTrue();
        scene.awaitStates(paid.token(), "NOTIFIED");
        scene.awaitResult(paid, "OK");
        assertThat(scene.message(notice, "pspNotifyPaymentV2", "REQ")).contains("<richiestaMarcaDaBollo>");
        assertThat(scene.message(notice, "paSendRTV2", "REQ"))
                .contains("<MBDAttachment>")
                .doesNotContain("<IBAN>");
    }

    @Test
    void asksForTheStampThatWasPaid() {
        scene.pspWaits();
        Made paid = scene.pay(Json.createObjectBuilder(), TouchpointScene.stamp());
        scene.awaitStates(paid.token(), "PAYMENT_ACCEPTED");

        JsonObject without = scene.simulator()
                .tellOutcome(Json.createObjectBuilder()
                        .add("tokens", Json.createArrayBuilder(paid.tokens()))
                        .add("stamps", false)
                        .add("attempts", 0)
                        .build());

        assertThat(without.getString("faultCode")).as("%s", without).isEqualTo("PPT_SEMANTICA");
        assertThat(without.getString("description")).contains("Check marca da bollo");
        assertThat(scene.outcome("OK", paid).getString("outcome")).isEqualTo("OK");
        scene.awaitStates(paid.token(), "NOTIFIED");
    }

    @ParameterizedTest
    @CsvSource({"1, 60000000003_01", "2, 60000000003_01", "2, 60000000003_02"})
    void paysFromAnAppOfTheOlderContract(int closeVersion, String channel) {
        String notice = Notices.payable("02");

        Made paid = scene.pay(
                Json.createObjectBuilder()
                        .add("activation", "activateIOPayment")
                        .add("closeVersion", closeVersion)
                        .add("psp", "PSPDEMO3")
                        .add("channel", channel),
                notice);

        assertThat(paid.complete()).as("%s", paid).isTrue();
        scene.awaitStates(paid.token(), "NOTIFIED");
        scene.awaitResult(paid, "OK");
        assertThat(scene.message(notice, "paSendRTV2", "REQ"))
                .contains("<channelDescription>WISP</channelDescription>");
    }
}
