package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.AT_PSP;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A PSP of the classic model asks about notices and activates them. Source: flows-rpt §6.2. */
@ExtendWith(SharedHub.class)
class ActivationIT {

    private final ClassicScene scene;
    private final String notice = Notices.payable("03");

    ActivationIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new ClassicScene(hub, creditor);
    }

    @BeforeEach
    void sendNoRpt() {
        scene.restore();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
    }

    @Test
    void asksAndActivatesInOneContext() {
        JsonObject activated = activate(AT_PSP, order(), "verify", "activate");

        assertThat(activated.getBoolean("complete")).as("%s", activated).isTrue();
        assertThat(activated.getJsonArray("steps"))
                .extracting(step -> step.asJsonObject().getString("ibanAccredito"))
                .containsExactly("IT30P1234501600000000000101", "IT30P1234501600000000000101");
    }

    @Test
    void refusesToActivateWhatTheCreditorDoesNotKnow() {
        JsonObject refused = scene.simulator()
                .psp(
                        "activations",
                        order().add("channel", AT_PSP)
                                .add("notice", "303100000000000099")
                                .build());

        assertThat(refused.toString()).contains("PPT_ERRORE_EMESSO_DA_PAA");
    }

    @Test
    void tellsThePspThatTheCreditorIsDown() {
        scene.simulator()
                .script(order().add("operation", "paaAttivaRPT")
                        .add("times", 1)
                        .add("commits", false)
                        .add("answer", order().add("status", 503).add("body", ""))
                        .build());

        JsonObject refused = activate(AT_PSP, order(), "activate");

        assertThat(refused.toString()).contains("PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        assertThat(activate(AT_PSP, order(), "activate").getBoolean("complete")).isTrue();
    }

    private JsonObject activate(String channel, JsonObjectBuilder order, String... steps) {
        return scene.simulator()
                .psp(
                        "activations",
                        steps(order.add("channel", channel).add("notice", notice), steps)
                                .build());
    }

    private static JsonObjectBuilder steps(JsonObjectBuilder order, String... steps) {
        return order.add("steps", Json.createArrayBuilder(List.of(steps)));
    }
}
