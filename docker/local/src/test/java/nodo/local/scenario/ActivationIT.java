package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.AT_PSP;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;

/** A PSP of the classic model asks about notices and activates them. Source: flows-rpt §6.2. */
@ClassicScenario
class ActivationIT {

    private final ClassicScene scene;
    private final String notice = Notices.payable("03");

    ActivationIT(ClassicScene scene) {
        this.scene = scene;
    }

    @Test
    void asksAndActivatesInOneContext() {
        JsonObject activated = scene.activate(notice, order().add("channel", AT_PSP), "verify", "activate");

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
}
