package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.CARTS;
import static nodo.local.scenario.ClassicScene.DEFERRED;
import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.order;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** RPTs and carts that creditors send: models 1 and 2. Source: flows-rpt §2 to §4 and §6.1. */
@ExtendWith(SharedHub.class)
class SentRptIT {

    /** Of no creditor. */
    private static final String FOREIGN_IBAN = "IT60X0542811101000000123456";

    private final ClassicScene scene;

    SentRptIT(LocalHub hub, ScriptedCreditor creditor) {
        this.scene = new ClassicScene(hub, creditor);
    }

    @BeforeEach
    void waitForWhatTheTestSays() {
        scene.restore();
        scene.pspsWait();
    }

    @AfterEach
    void leavesLedgersThatAgree() {
        scene.restore();
        scene.requireAgreement();
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

    @Test
    void keepsAnRptThatThePspRefused() {
        scene.simulator()
                .scriptPsp(order().add("operation", "pspInviaRPT")
                        .add("times", 1)
                        .add("commits", false)
                        .add("fault", order().add("code", "CANALE_SEMANTICA"))
                        .build());

        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_ERRORE");
        assertThat(scene.history(rpt)).endsWith("RPT_INVIATA_A_PSP", "RPT_RIFIUTATA_PSP");
        assertThat(again(rpt).outcome()).isEqualTo("PPT_RPT_DUPLICATA");
    }

    @Test
    void takesAnRptAgainWhenThePspCouldNotBeReached() {
        scene.operator()
                .patchRegistry(
                        "channels",
                        IMMEDIATE,
                        order().add("endpoint", "http://127.0.0.1:9/").build());
        Sent rpt;
        try {
            rpt = scene.send(IMMEDIATE, order());
        } finally {
            scene.operator()
                    .patchRegistry(
                            "channels",
                            IMMEDIATE,
                            order().add("endpoint", scene.hub().simulatorUrl() + "/psp/pspPerNodo")
                                    .build());
        }

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(scene.history(rpt)).endsWith("RPT_ERRORE_INVIO_A_PSP");
        assertThat(again(rpt).outcome()).isEqualTo("OK");
    }

    @Test
    void asksThePspWhatBecameOfAnRptWithoutAnswer() {
        scene.simulator()
                .scriptPsp(order().add("operation", "pspInviaRPT")
                        .add("times", 1)
                        .add("commits", true)
                        .add("answer", order().add("body", "<no/>"))
                        .build());

        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(rpt.outcome()).isEqualTo("PPT_CANALE_ERRORE_RESPONSE");
        assertThat(scene.history(rpt)).endsWith("RPT_ESITO_SCONOSCIUTO_PSP");
        scene.awaitState(rpt, "RPT_ACCETTATA_PSP", "pspChiediAvanzamentoRpt");
    }

    @Test
    void givesUpAnRptThatThePspNeverGot() {
        scene.simulator()
                .scriptPsp(order().add("operation", "pspInviaRPT")
                        .add("times", 1)
                        .add("commits", false)
                        .add("cut", true)
                        .build());

        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(scene.history(rpt)).endsWith("RPT_ESITO_SCONOSCIUTO_PSP");
        scene.awaitState(rpt, "RPT_ERRORE_INVIO_A_PSP", "pspChiediAvanzamentoRpt");
        assertThat(again(rpt).outcome()).isEqualTo("OK");
    }

    @Test
    void takesOneOfTwoThatComeAtOnce() {
        String iuv = freshIuv();

        List<String> outcomes = Stream.of(1, 2)
                .map(number -> CompletableFuture.supplyAsync(() -> scene.send(IMMEDIATE, order().add("iuv", iuv))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Sent::outcome)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("OK", "PPT_RPT_DUPLICATA");
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
        scene.simulator()
                .scriptPsp(order().add("operation", "pspInviaCarrelloRPT")
                        .add("times", 1)
                        .add("commits", false)
                        .add("fault", order().add("code", "CANALE_SEMANTICA"))
                        .build());

        JsonObject sent = scene.sendCart(order().add("channel", CARTS), order(), order());

        assertThat(sent.getString("faultCode")).isEqualTo("PPT_CANALE_ERRORE");
        assertThat(scene.state(Sent.of(sent)).getString("stato")).isEqualTo("RPT_RIFIUTATA_PSP");
    }

    /** Another document with the key of one that was sent. */
    private Sent again(Sent rpt) {
        return scene.send(IMMEDIATE, order().add("iuv", rpt.iuv()));
    }

    private static String freshIuv() {
        return "I" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
