package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.CARTS;
import static nodo.local.scenario.ClassicScene.DEFERRED;
import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.hangingUp;
import static nodo.local.scenario.ClassicScene.mumbling;
import static nodo.local.scenario.ClassicScene.off;
import static nodo.local.scenario.ClassicScene.order;
import static nodo.local.scenario.ClassicScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RPTs and carts that creditors send: models 1 and 2. Source: flows-rpt §2 to §4 and §6.1. */
@ClassicScenario
class SentRptIT {

    /** Of no creditor. */
    private static final String FOREIGN_IBAN = "IT60X0542811101000000123456";

    /** Asks PSPs what became of RPTs. */
    private static final String PROGRESS = "pspChiediAvanzamentoRpt";

    private final ClassicScene scene;

    SentRptIT(ClassicScene scene) {
        this.scene = scene;
    }

    @Test
    void sendsThePayerToThePspOfAnImmediatePayment() {
        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(rpt.outcome()).isEqualTo("OK");
        assertThat(rpt.answer().getString("redirect")).isEqualTo("1");
        assertThat(rpt.answer().getString("url")).contains("idSession=");
        assertThat(scene.history(rpt))
                .containsExactly("RPT_RICEVUTA_NODO", "RPT_ACCETTATA_NODO", "RPT_INVIATA_A_PSP", "RPT_ACCETTATA_PSP");
    }

    @Test
    void letsThePspAuthoriseADeferredPayment() {
        Sent rpt = scene.send(DEFERRED, order().add("kind", "AD").add("debitIban", FOREIGN_IBAN));

        assertThat(rpt.outcome()).isEqualTo("OK");
        assertThat(rpt.answer().getString("redirect", "0")).isEqualTo("0");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMMEDIATE, DEFERRED})
    void keepsAnRptThatThePspRefused(String channel) {
        scene.pspOnce("pspInviaRPT", refusing("CANALE_SEMANTICA"));

        Sent rpt = scene.send(channel, order());

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_ERRORE");
        assertThat(rpt.answer()).doesNotContainKey("url");
        assertThat(scene.history(rpt)).endsWith("RPT_INVIATA_A_PSP", "RPT_RIFIUTATA_PSP");
        assertThat(again(rpt).outcome()).isEqualTo("PPT_RPT_DUPLICATA");
    }

    @Test
    void takesAnRptAgainWhenThePspCouldNotBeReached() {
        Sent rpt = scene.withChannel(
                IMMEDIATE, "endpoint", Json.createValue("http://127.0.0.1:9/"), () -> scene.send(IMMEDIATE, order()));

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(scene.history(rpt)).endsWith("RPT_ERRORE_INVIO_A_PSP");
        assertThat(again(rpt).outcome()).isEqualTo("OK");
    }

    @Test
    void asksThePspWhatBecameOfAnRptWithoutAnswer() {
        scene.pspOnce("pspInviaRPT", mumbling());

        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_ERRORE_RESPONSE");
        assertThat(scene.history(rpt)).endsWith("RPT_ESITO_SCONOSCIUTO_PSP");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP", PROGRESS);
    }

    @Test
    void learnsLateThatASilentPspHasAnRpt() {
        scene.pspOnce("pspInviaRPT", order().add("afterMillis", 3000));
        scene.pspOnce("pspChiediAvanzamentoRPT", off());

        Sent rpt =
                scene.withChannel(IMMEDIATE, "timeoutMs", Json.createValue(1000), () -> scene.send(IMMEDIATE, order()));

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_TIMEOUT");
        assertThat(again(rpt).outcome()).isEqualTo("PPT_RPT_DUPLICATA");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP", PROGRESS);
        assertThat(scene.history(rpt))
                .endsWith(
                        "RPT_INVIATA_A_PSP",
                        "RPT_ESITO_SCONOSCIUTO_PSP",
                        "RPT_ESITO_SCONOSCIUTO_PSP",
                        "RPT_ACCETTATA_PSP");
        assertThat(scene.factsOfPsp(rpt, "rpt")).hasSize(1);
    }

    @Test
    void learnsLateThatThePspRefusedAnRpt() {
        scene.pspOnce("pspInviaRPT", hangingUp());
        scene.pspOnce("pspChiediAvanzamentoRPT", refusing("CANALE_RPT_RIFIUTATA"));

        Sent rpt = scene.send(IMMEDIATE, order());

        // Who asks for the state has the PSP asked too: the job is to be the first.
        scene.awaitState(rpt, "RPT_RIFIUTATA_PSP", PROGRESS);
        assertThat(scene.history(rpt)).endsWith("RPT_ESITO_SCONOSCIUTO_PSP", "RPT_RIFIUTATA_PSP");
        assertThat(again(rpt).outcome()).isEqualTo("PPT_RPT_DUPLICATA");
    }

    @Test
    void givesUpAnRptThatThePspNeverGot() {
        scene.pspOnce("pspInviaRPT", hangingUp());

        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(scene.history(rpt)).endsWith("RPT_ESITO_SCONOSCIUTO_PSP");
        scene.awaitState(rpt, "RPT_ERRORE_INVIO_A_PSP", PROGRESS);
        assertThat(again(rpt).outcome()).isEqualTo("OK");
    }

    @Test
    void takesOneOfTwoThatComeAtOnce() {
        String iuv = freshIuv();

        List<Sent> sent = ClassicScene.twiceAtOnce(() -> scene.send(IMMEDIATE, order().add("iuv", iuv)));

        assertThat(sent).extracting(Sent::outcome).containsExactlyInAnyOrder("OK", "PPT_RPT_DUPLICATA");
        assertThat(scene.factsOfPsp(sent.get(0), "rpt")).hasSize(1);
    }

    @Test
    void takesOneOfTwoCartsThatComeAtOnce() {
        String cart = "CART" + freshIuv();

        List<JsonObject> sent =
                ClassicScene.twiceAtOnce(() -> scene.sendCart(order().add("cart", cart), order(), order()));

        assertThat(sent)
                .extracting(one -> Sent.of(one).outcome())
                .containsExactlyInAnyOrder("OK", "PPT_ID_CARRELLO_DUPLICATO");
    }

    @Test
    void takesACartOnce() {
        String cart = "CART" + freshIuv();

        JsonObject sent = scene.sendCart(order().add("cart", cart), order(), order());
        JsonObject again = scene.sendCart(order().add("cart", cart), order());

        assertThat(sent.getString("outcome")).as("%s", sent).isEqualTo("OK");
        assertThat(sent.getString("url")).contains("idSession=");
        assertThat(again.getString("faultCode")).isEqualTo("PPT_ID_CARRELLO_DUPLICATO");
    }

    @Test
    void refusesACartWithOneBadRpt() {
        JsonObject sent = scene.sendCart(
                order(),
                order(),
                order().add("payments", Json.createArrayBuilder().add(order().add("iban", FOREIGN_IBAN))));

        assertThat(sent.getString("outcome")).isEqualTo("KO");
        assertThat(sent.toString()).contains("2 PPT_IBAN_NON_CENSITO");
        assertThat(scene.factsOfPsp(Sent.of(sent), "rpt")).isEmpty();
    }

    @Test
    void refusesACartThatThePspRefuses() {
        scene.pspOnce("pspInviaCarrelloRPT", refusing("CANALE_SEMANTICA"));

        JsonObject sent = scene.sendCart(order().add("channel", CARTS), order(), order());

        assertThat(sent.getString("faultCode")).isEqualTo("PPT_CANALE_ERRORE");
        assertThat(Sent.allOf(sent))
                .extracting(rpt -> scene.state(rpt).getString("stato"))
                .containsOnly("RPT_RIFIUTATA_PSP");
    }

    /** Its RPTs may come again in another cart, but not in one of its name. */
    @Test
    void takesTheRptsOfACartAgainThatDidNotReachThePsp() {
        JsonObject sent = scene.withChannel(
                CARTS,
                "endpoint",
                Json.createValue("http://127.0.0.1:9/"),
                () -> scene.sendCart(order().add("channel", CARTS), order(), order()));
        String iuv = Sent.of(sent).iuv();

        JsonObject same = scene.sendCart(
                order().add("channel", CARTS).add("cart", sent.getString("cart")), order().add("iuv", iuv));
        JsonObject other = scene.sendCart(order().add("channel", CARTS), order().add("iuv", iuv));

        assertThat(sent.getString("faultCode")).isEqualTo("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(same.getString("faultCode")).isEqualTo("PPT_ID_CARRELLO_DUPLICATO");
        assertThat(other.getString("outcome")).as("%s", other).isEqualTo("OK");
    }

    /** Another document with the key of one that was sent. */
    private Sent again(Sent rpt) {
        return scene.send(IMMEDIATE, order().add("iuv", rpt.iuv()));
    }

    private static String freshIuv() {
        return "I" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
