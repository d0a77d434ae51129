package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.CARTS;
import static nodo.local.scenario.ClassicScene.DEFERRED;
import static nodo.local.scenario.ClassicScene.order;
import static nodo.local.scenario.ClassicScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nodo.local.NodeBook;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts for which the payer chooses a PSP (WISP). Source: flows-rpt §5. */
@ClassicScenario
class ChosenPaymentIT {

    private static final String NEVER_READ = "annullamentoRptMaiRichiesteDaPm";

    private final ClassicScene scene;

    ChosenPaymentIT(ClassicScene scene) {
        this.scene = scene;
    }

    @Test
    void waitsForTheChoiceAndGoesOn() {
        JsonObject cart = park();
        Sent rpt = Sent.of(cart);
        assertThat(scene.state(rpt).getString("stato")).isEqualTo("RPT_PARCHEGGIATA_NODO");
        assertThat(in(cart, order().add("do", "progress")).getString("esito")).isEqualTo("PARKED");

        JsonObject read = in(cart, order().add("do", "read"));
        JsonObject forwarded = in(cart, order().add("do", "mod1").add("channel", CARTS));

        assertThat(read.get("importoTotale")).hasToString("20.00");
        assertThat(forwarded.getString("urlRedirectPSP")).contains("/psp/pay?", "idBruciatura=");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP");
        assertThat(in(cart, order().add("do", "progress")).getString("esito")).isEqualTo("OK");
        scene.receipt(rpt, order());
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    @Test
    void letsThePspAuthorise() {
        Sent rpt = Sent.of(scene.simulator()
                .sendRpt(order().add("psp", "AGID_01")
                        .add("channel", "97735020584_02")
                        .build()));

        JsonObject forwarded = in(rpt.answer(), order().add("do", "mod2").add("channel", DEFERRED));

        assertThat(forwarded.getString("outcome")).as("%s", forwarded).isEqualTo("OK");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP");
    }

    @ParameterizedTest
    @CsvSource({"card", "paypal"})
    void tellsThePspWhatWasPaidBefore(String way) {
        JsonObject cart = park();

        JsonObject forwarded = in(
                cart,
                order().add("do", way)
                        .add("psp", "PSPDEMO3")
                        .add("channel", "60000000003_11")
                        .add("kind", "CP")
                        .add("total", "20.00"));

        assertThat(forwarded.getString("outcome")).as("%s", forwarded).isEqualTo("OK");
        scene.awaitState(Sent.of(cart), "RPT_ACCETTATA_PSP");
    }

    @Test
    void tellsTheCreditorThatThePayerGaveUp() {
        JsonObject cart = park();
        Sent rpt = Sent.of(cart);

        JsonObject cancelled = in(cart, order().add("do", "cancel").add("reason", "ANNUTE"));

        assertThat(cancelled.getString("outcome")).as("%s", cancelled).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.history(rpt)).contains("RT_GENERATA_NODO");
        assertThat(scene.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly("1");
        assertThat(in(cart, order().add("do", "cancel")).getInt("status")).isEqualTo(404);
    }

    /** The payer never came to the page, and the payment manager never asked for the payment. */
    @Test
    void tellsTheCreditorThatThePayerDidNotCome() {
        JsonObject cart = park();
        Sent rpt = Sent.of(cart);
        new NodeBook(scene.hub().database()).age(sessionOf(cart));

        scene.operator().trigger(NEVER_READ);

        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.history(rpt))
                .containsExactly(
                        "RPT_RICEVUTA_NODO",
                        "RPT_ACCETTATA_NODO",
                        "RPT_PARCHEGGIATA_NODO",
                        "RPT_ANNULLATA_WISP",
                        "RT_GENERATA_NODO",
                        "RT_INVIATA_PA",
                        "RT_ACCETTATA_PA");
        assertThat(scene.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly("1");
        assertThat(in(cart, order().add("do", "progress")).getString("esito")).isEqualTo("KO");
        assertThat(in(cart, order().add("do", "mod1").add("channel", CARTS)).getInt("status"))
                .isEqualTo(404);
    }

    @Test
    void leavesAPaymentAloneThatWasLookedAt() {
        JsonObject cart = park();
        in(cart, order().add("do", "read"));
        new NodeBook(scene.hub().database()).age(sessionOf(cart));

        scene.operator().trigger(NEVER_READ);

        assertThat(in(cart, order().add("do", "progress")).getString("esito")).isEqualTo("PARKED");
    }

    /** The payer's session at the payment manager ended, and it says so. */
    @Test
    void tellsTheCreditorThatTheSessionExpired() {
        JsonObject cart = park();
        in(cart, order().add("do", "read"));

        in(cart, order().add("do", "cancel").add("reason", "SESSCA"));

        scene.awaitState(Sent.of(cart), "RT_ACCETTATA_PA");
        assertThat(scene.history(Sent.of(cart))).contains("RPT_ANNULLATA_WISP", "RT_GENERATA_NODO");
    }

    @Test
    void closesWhatThePspRefused() {
        scene.pspOnce("pspInviaCarrelloRPT", refusing("CANALE_SEMANTICA"));
        JsonObject cart = park();

        JsonObject forwarded = in(cart, order().add("do", "mod1").add("channel", CARTS));

        assertThat(forwarded.getString("errorCode")).as("%s", forwarded).isEqualTo("RIFPSP");
        in(cart, order().add("do", "cancel").add("reason", "RIFPSP"));
        scene.awaitState(Sent.of(cart), "RT_ACCETTATA_PA");
    }

    @Test
    void offersThePayerWhatPspsPublish() {
        JsonObject listed = in(park(), order().add("do", "list").add("path", "CARTE"));

        assertThat(listed.getInt("totalRows")).as("%s", listed).isEqualTo(1);
        assertThat(listed.getJsonArray("data")).hasSize(1);
    }

    @Test
    void tellsCreditorsWhatPspsPublish() {
        Reply told = scene.hub().portOf("nodoChiediInformativaPSP").post("nodoChiediInformativaPSP", """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                    xmlns:ppt="http://ws.pagamenti.telematici.gov/"><soapenv:Body><ppt:nodoChiediInformativaPSP>
                  <identificativoIntermediarioPA>77777777777</identificativoIntermediarioPA>
                  <identificativoStazioneIntermediarioPA>77777777777_03</identificativoStazioneIntermediarioPA>
                  <password>pwdec004</password>
                  <identificativoDominio>77777777777</identificativoDominio>
                </ppt:nodoChiediInformativaPSP></soapenv:Body></soapenv:Envelope>""");

        String published = new String(
                Base64.getDecoder().decode(Xml.value(told.body(), "xmlInformativa")), StandardCharsets.UTF_8);
        assertThat(published).contains("PSPDEMO1", "PSPDEMO3");
    }

    /** A cart of two RPTs that waits for its payer. */
    private JsonObject park() {
        JsonObject cart =
                scene.sendCart(order().add("psp", "AGID_01").add("channel", "97735020584_02"), order(), order());
        assertThat(cart.getString("outcome")).as("%s", cart).isEqualTo("OK");
        return cart;
    }

    private JsonObject in(JsonObject parked, JsonObjectBuilder what) {
        return scene.simulator().session(what.add("session", sessionOf(parked)).build());
    }

    private static String sessionOf(JsonObject parked) {
        String url = parked.getString("url");
        return url.substring(url.indexOf("idSession=") + "idSession=".length());
    }
}
