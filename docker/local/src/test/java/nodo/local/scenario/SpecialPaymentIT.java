package nodo.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Payments at a counter that are not the plain kind: at the post office, and without a notice. Source: flows-notice §9, §11
 * and §12.
 */
@ExtendWith(SharedHub.class)
class SpecialPaymentIT {

    private static final String ENVELOPE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:nfp="http://pagopa-api.pagopa.gov.it/node/nodeForPsp.xsd"><soapenv:Body><nfp:%1$s>%2$s</nfp:%1$s>\
            </soapenv:Body></soapenv:Envelope>""";
    private static final String POSTE = """
            <idPSP>POSTEDEMO</idPSP><idBrokerPSP>60000000005</idBrokerPSP><idChannel>60000000005_01</idChannel>\
            <password>pwdposte1</password>""";
    private static final String BANK = """
            <idPSP>PSPDEMO1</idPSP><idBrokerPSP>60000000001</idBrokerPSP><idChannel>60000000001_02</idChannel>\
            <password>pwdpsp02</password>""";
    private static final String POSTAL_IBAN = "IT33I0760103200001234567890";

    private final TouchpointScene scene;

    SpecialPaymentIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new TouchpointScene(hub, creditor);
    }

    @BeforeEach
    @AfterEach
    void haveEverybodyDoTheirDuty() {
        scene.restore();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.requireAgreement();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02"})
    void paysAtThePostOffice(String code) {
        String notice = Notices.payable(code);

        Reply verified = soap(
                "verificaBollettino",
                "verificaBollettinoReq",
                POSTE + "<ccPost>001234567890</ccPost><noticeNumber>" + notice + "</noticeNumber>");
        JsonObject paid = pay(notice, Json.createObjectBuilder().add("psp", "POSTEDEMO"));

        assertThat(Xml.value(verified.body(), "fiscalCodePA")).isEqualTo(TouchpointScene.CREDITOR);
        assertThat(Xml.value(verified.body(), "allCCP")).isEqualTo("true");
        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        String token = tokenOf(paid);
        scene.awaitStates(token, "NOTIFIED");
        String operation = "01".equals(code) ? "paGetPayment" : "paGetPaymentV2";
        assertThat(scene.message(notice, operation, "REQ")).contains("<transferType>POSTAL</transferType>");
        assertThat(scene.message(notice, operation, "RESP")).contains("<IBAN>" + POSTAL_IBAN + "</IBAN>");
    }

    @Test
    void sellsNoStampAtTheCounterOfAPsp() {
        JsonObject refused = pay(TouchpointScene.stamp(), Json.createObjectBuilder());

        assertThat(refused.getJsonArray("steps").getJsonObject(1).getString("faultCode"))
                .isEqualTo("PPT_SEMANTICA");
    }

    @Test
    void paysWithoutANotice() {
        String data = Base64.getEncoder()
                .encodeToString("<mensa><importo>12.34</importo></mensa>".getBytes(StandardCharsets.UTF_8));

        Reply demanded = soap(
                "demandPaymentNotice",
                "demandPaymentNoticeRequest",
                BANK + "<idSoggettoServizio>00001</idSoggettoServizio><datiSpecificiServizio>" + data
                        + "</datiSpecificiServizio>");
        assertThat(Xml.value(demanded.body(), "outcome")).as(demanded.text()).isEqualTo("OK");
        String notice = Xml.value(demanded.body(), "noticeNumber");
        JsonObject paid = pay(notice, Json.createObjectBuilder().add("amount", "12.34"));

        assertThat(Xml.value(demanded.body(), "amount")).isEqualTo("12.34");
        assertThat(paid.getBoolean("complete")).as("%s", paid).isTrue();
        scene.awaitStates(tokenOf(paid), "NOTIFIED");
        assertThat(pay(notice, Json.createObjectBuilder())
                        .getJsonArray("steps")
                        .getJsonObject(0)
                        .getString("faultCode"))
                .isEqualTo("PPT_PAGAMENTO_DUPLICATO");
    }

    private Reply soap(String operation, String root, String content) {
        return scene.hub().pspPort().post(operation, ENVELOPE.formatted(root, content));
    }

    private JsonObject pay(String notice, JsonObjectBuilder order) {
        return scene.simulator().pay(order.add("notice", notice).build());
    }

    private static String tokenOf(JsonObject paid) {
        return paid.getJsonArray("steps").getJsonObject(1).getString("token");
    }
}
