package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.ScriptedCreditor.HeardCall;
import nodo.local.SharedHub;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partners behind gateways need their own headers; the registry names secrets, the environment has them. */
@ExtendWith(SharedHub.class)
class Row05PartnerHeadersIT {

    private final LocalHub hub;
    private final ScriptedCreditor creditor;

    Row05PartnerHeadersIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @Test
    void goToTheStationThatHasThem() {
        String notice = Notices.payable("14");

        new PayingPsp(hub.pspPort()).verify(notice);

        HeardCall call = creditor.lastCall(notice);
        assertThat(call.header("Ocp-apim-subscription-key")).isEqualTo(SharedHub.STATION_KEY_VALUE);
        assertThat(call.header("X-principal")).isEqualTo("nodo of node-1");
    }

    @Test
    void goToTheChannelThatHasThem() {
        ClassicPartners classic = new ClassicPartners(hub, creditor);
        JsonObject headers =
                Json.createObjectBuilder().add("X-principal", "nodo").build();

        HeardCall call = classic.with("headers", headers, () -> classic.rptOf(ClassicPartners.freshIuv()));

        assertThat(call.header("X-principal")).isEqualTo("nodo");
        assertThat(classic.rptOf(ClassicPartners.freshIuv()).headers()).doesNotContainKey("X-principal");
    }

    @Test
    void goToNobodyElse() {
        String notice = Notices.payable("11");

        new PayingPsp(hub.pspPort()).verify(notice);

        assertThat(creditor.lastCall(notice).headers()).doesNotContainKeys("Ocp-apim-subscription-key", "X-principal");
    }

    @Test
    void showNoSecretInTheRegistry() {
        assertThat(hub.monitoring().registry().toString())
                .contains("${" + SharedHub.STATION_KEY + "}")
                .doesNotContain(SharedHub.STATION_KEY_VALUE);
    }
}
