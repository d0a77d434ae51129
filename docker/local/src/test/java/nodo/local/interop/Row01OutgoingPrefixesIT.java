package nodo.local.interop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Some partners match literal namespace prefixes, so the hub's are conventional, or what the registry says. */
@ExtendWith(SharedHub.class)
class Row01OutgoingPrefixesIT {

    private final LocalHub hub;
    private final PayingPsp psp;
    private final ScriptedCreditor creditor;
    private final ClassicPartners classic;

    Row01OutgoingPrefixesIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.psp = new PayingPsp(hub.pspPort());
        this.creditor = creditor;
        this.classic = new ClassicPartners(hub, creditor);
    }

    @Test
    void areTheConventionalOnes() {
        String notice = Notices.payable("11");

        psp.verify(notice);

        assertThat(creditor.lastCall(notice).body())
                .contains("<soapenv:Envelope ", "<soapenv:Body>", "<pafn:paVerifyPaymentNoticeReq>", "<qrCode>");
    }

    @Test
    void areThoseOfTheStationWhereItHasItsOwn() {
        String notice = Notices.payable("14");

        psp.verify(notice);

        assertThat(creditor.lastCall(notice).body())
                .contains("<S:Envelope ", "<S:Body>", "<pa:paVerifyPaymentNoticeReq>", "<qrCode>")
                .doesNotContain("soapenv", "pafn");
    }

    @Test
    void areTheConventionalOnesToPsps() {
        String notice = Notices.payable("01");
        JsonObject paid = hub.simulator()
                .payAtTouchpoint(Json.createObjectBuilder()
                        .add("psp", "PSPDEMO3")
                        .add(
                                "notices",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("creditor", PayingPsp.CREDITOR)
                                                .add("notice", notice)))
                        .build());
        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();

        assertThat(sent(notice, "pspNotifyPayment"))
                .contains("<soapenv:Envelope ", "<soapenv:Body>", "<pfn:pspNotifyPaymentReq>");
    }

    @Test
    void areTheConventionalOnesInTheClassicModel() {
        String iuv = ClassicPartners.freshIuv();

        classic.verify(iuv);

        assertThat(creditor.lastCall(iuv).body())
                .contains(
                        "<soapenv:Envelope ",
                        "<soapenv:Header>",
                        "<ppthead:intestazionePPT>",
                        "<soapenv:Body>",
                        "<ppt:paaVerificaRPT>");
        assertThat(classic.rptOf(ClassicPartners.freshIuv()).body())
                .contains("<soapenv:Envelope ", "<soapenv:Body>", "<ppt:pspInviaRPT>");
    }

    @Test
    void areThoseOfTheChannelWhereItHasItsOwn() {
        JsonObject prefixes = Json.createObjectBuilder()
                .add("http://ws.pagamenti.telematici.gov/", "ws")
                .add("http://schemas.xmlsoap.org/soap/envelope/", "S")
                .build();

        String heard = classic.with("soapPrefixes", prefixes, () -> classic.rptOf(ClassicPartners.freshIuv()))
                .body();

        assertThat(heard).contains("<S:Envelope ", "<ws:pspInviaRPT>").doesNotContain("soapenv", "ppt:");
    }

    /** What the hub sent about a notice, as its journal has it. */
    private String sent(String notice, String operation) {
        Map<String, String> filters = Map.of("notice", notice, "operation", operation);
        List<String> requests = new ArrayList<>();
        Patience.ofSeconds(20).until(operation + " of " + notice, () -> {
            requests.clear();
            hub.monitoring().journal(filters).getJsonArray("events").getValuesAs(JsonObject.class).stream()
                    .filter(event -> "REQ".equals(event.getString("subtype")))
                    .map(event -> event.getString("id"))
                    .forEach(requests::add);
            return !requests.isEmpty();
        });
        return hub.monitoring().payload(requests.get(0)).text();
    }
}
