package nodo.local.scenario;

import static nodo.local.scenario.ClassicScene.CARTS;
import static nodo.local.scenario.ClassicScene.DEFERRED;
import static nodo.local.scenario.ClassicScene.IMMEDIATE;
import static nodo.local.scenario.ClassicScene.mumbling;
import static nodo.local.scenario.ClassicScene.order;
import static nodo.local.scenario.ClassicScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nodo.local.scenario.ClassicScene.Sent;
import org.junit.jupiter.api.Test;

/** RTs that PSPs send, and creditors that take them sooner or later. Source: flows-rpt §7.1 to §7.6. */
@ClassicScenario
class ReceivedRtIT {

    /** Takes RTs again to creditors that could not be reached. */
    private static final String RETRY = "paRetryPaInviaRtNegative";

    private static final String STATION = "77777777777_03";
    private static final int ATTEMPTS = 4;

    /** Sets the clock of what is owed about an RPT forward. */
    private static final String AGE = "update delivery set created_at = created_at - interval '%s' where subject = "
            + "(select replace(id::text, '-', '') from rpt where iuv = ?)";

    private final ClassicScene scene;

    ReceivedRtIT(ClassicScene scene) {
        this.scene = scene;
    }

    @Test
    void bringsAnRtToItsCreditor() {
        Sent rpt = scene.send(IMMEDIATE, order());

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome")).as("%s", told).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.history(rpt))
                .containsExactly(
                        "RPT_RICEVUTA_NODO",
                        "RPT_ACCETTATA_NODO",
                        "RPT_INVIATA_A_PSP",
                        "RPT_ACCETTATA_PSP",
                        "RT_RICEVUTA_NODO",
                        "RT_ACCETTATA_NODO",
                        "RT_INVIATA_PA",
                        "RT_ACCETTATA_PA");
        assertThat(copy(rpt).getBoolean("same")).isTrue();
    }

    @Test
    void bringsANegativeRtToItsCreditor() {
        Sent rpt = scene.send(DEFERRED, order());

        scene.receipt(rpt, order().add("outcome", "1"));

        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.factsOfCreditor(rpt, "rt").get(0).getString("outcome")).isEqualTo("1");
    }

    @Test
    void hasNoCopyBeforeThereIsAnRt() {
        Sent rpt = scene.send(IMMEDIATE, order());

        assertThat(copy(rpt).getString("faultCode")).isEqualTo("PPT_RT_NONDISPONIBILE");
        assertThat(copy(new Sent(rpt.answer(), "unknown", "n/a")).getString("faultCode"))
                .isEqualTo("PPT_RT_SCONOSCIUTA");
    }

    @Test
    void takesAnRtOnce() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order());

        JsonObject again = scene.receipt(rpt, order().add("again", true));
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        JsonObject late = scene.receipt(rpt, order().add("again", true));

        assertThat(again.getString("faultCode")).isEqualTo("PPT_RT_DUPLICATA");
        assertThat(late.getString("faultCode")).isEqualTo("PPT_RT_DUPLICATA");
        assertThat(scene.send(IMMEDIATE, order().add("iuv", rpt.iuv())).outcome())
                .isEqualTo("PPT_RPT_DUPLICATA");
        assertThat(scene.factsOfCreditor(rpt, "rt")).hasSize(1);
    }

    @Test
    void takesOneOfTwoRtsThatComeAtOnce() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order().add("delivery", "list"));

        List<JsonObject> told = ClassicScene.twiceAtOnce(() -> scene.receipt(rpt, order().add("again", true)));

        assertThat(told)
                .extracting(one -> one.getString("faultCode", one.getString("outcome")))
                .containsExactlyInAnyOrder("OK", "PPT_RT_DUPLICATA");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.factsOfCreditor(rpt, "rt")).hasSize(1);
    }

    @Test
    void takesAnRtThatWasCorrected() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order().add("delivery", "list"));
        String other = madeReceipt(rpt).replaceFirst(">10.00<", ">11.00<");

        JsonObject unreadable = scene.receipt(rpt, order().add("document", "<RT/>"));
        JsonObject wrong = scene.receipt(rpt, order().add("document", other));
        assertThat(scene.state(rpt).getString("stato")).isEqualTo("RPT_ACCETTATA_PSP");
        JsonObject right = scene.receipt(rpt, order());

        assertThat(unreadable.getString("faultCode")).isEqualTo("PPT_SINTASSI_XSD");
        assertThat(wrong.getString("faultCode")).isEqualTo("PPT_SEMANTICA");
        assertThat(right.getString("outcome")).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
        assertThat(scene.history(rpt))
                .containsSubsequence("RPT_ACCETTATA_PSP", "RT_RICEVUTA_NODO", "RT_RIFIUTATA_NODO", "RT_ACCETTATA_NODO");
        assertThat(scene.factsOfCreditor(rpt, "rt")).hasSize(1);
    }

    /** An RT proves that its PSP has the RPT. */
    @Test
    void takesTheRtOfAnRptWithoutAnswer() {
        scene.pspOnce("pspInviaRPT", mumbling());
        Sent rpt = scene.send(IMMEDIATE, order());
        assertThat(scene.state(rpt).getString("stato")).isEqualTo("RPT_ESITO_SCONOSCIUTO_PSP");

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome")).as("%s", told).isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    @Test
    void bringsTheRtsOfACartEachByItself() {
        List<Sent> cart = Sent.allOf(scene.sendCart(order().add("channel", CARTS), order(), order()));
        assertThat(cart).hasSize(2);

        scene.receipt(cart.get(1), order().add("outcome", "1"));
        scene.receipt(cart.get(0), order());

        cart.forEach(rpt -> scene.awaitState(rpt, "RT_ACCETTATA_PA"));
        assertThat(cart)
                .flatExtracting(rpt -> scene.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly("0", "1");
    }

    @Test
    void refusesAnRtThatNobodyAskedFor() {
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.operator()
                .patchRegistry(
                        "channels",
                        IMMEDIATE,
                        order().add("password", "another1").build());
        try {
            assertThat(scene.receipt(rpt, order()).getString("faultCode")).isEqualTo("PPT_AUTENTICAZIONE");
        } finally {
            scene.operator()
                    .patchRegistry(
                            "channels",
                            IMMEDIATE,
                            order().add("password", "pwdpsp12").build());
        }
    }

    @Test
    void owesAnRtToACreditorThatIsDown() {
        scene.creditorsAreDown();
        Sent rpt = scene.send(IMMEDIATE, order());

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome")).as("%s", told).isEqualTo("OK");
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            scene.awaitState(rpt, "RT_ERRORE_INVIO_A_PA");
            scene.age(rpt, AGE.formatted("5 hours"));
            scene.operator().trigger(RETRY);
        }
        assertThat(scene.owed(rpt)).isEqualTo("WAITING PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        assertThat(scene.history(rpt).stream().filter("RT_INVIATA_PA"::equals)).hasSize(ATTEMPTS);
        scene.creditorsAreUp();
        scene.awaitState(rpt, "RT_ACCETTATA_PA", RETRY);
        assertThat(scene.factsOfCreditor(rpt, "rt")).hasSize(1);
    }

    @Test
    void leavesAnRtToPeopleWhoseCreditorIsDownForADay() {
        scene.creditorsAreDown();
        Sent rpt = scene.send(IMMEDIATE, order());
        scene.receipt(rpt, order());
        scene.awaitState(rpt, "RT_ERRORE_INVIO_A_PA");
        scene.age(rpt, AGE.formatted("25 hours"));

        // The first waits are given to every message, however long it was owed.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            scene.operator().trigger(RETRY);
        }

        assertThat(scene.owed(rpt)).isEqualTo("EXHAUSTED PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO");
        scene.creditorsAreUp();
        scene.operator().resend(STATION, scene.subject(rpt));
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    @Test
    void closesAPaymentOfWhichNothingIsHeard() {
        Sent rpt = scene.send(DEFERRED, order());
        scene.receipt(rpt, order().add("delivery", "list"));
        scene.age(rpt, "update rpt set received_at = received_at - interval '91 days' where iuv = ?");

        scene.operator().trigger("closeOverdueRpt");

        scene.awaitState(rpt, "RPT_DECORSI_TERMINI");
        scene.await("the creditor's RT", () -> !scene.factsOfCreditor(rpt, "rt").isEmpty());
        assertThat(scene.factsOfCreditor(rpt, "rt"))
                .extracting(fact -> fact.getString("outcome"))
                .containsExactly("3");
        scene.await(
                "the PSP's word", () -> !scene.factsOfPsp(rpt, "rpt-cancelled").isEmpty());
        assertThat(scene.receipt(rpt, order().add("again", true)).getString("faultCode"))
                .isEqualTo("PPT_RPT_SCONOSCIUTA");
    }

    @Test
    void bringsAnRtAgainWhoseAnswerWasLost() {
        scene.creditorOnce("paaInviaRT", mumbling());
        Sent rpt = scene.send(IMMEDIATE, order());

        scene.receipt(rpt, order());

        scene.awaitState(rpt, "RT_ESITO_SCONOSCIUTO_PA");
        // The creditor has it already, and says so: for the node that is a refusal, and for people nothing to do.
        scene.awaitState(rpt, "RT_RIFIUTATA_PA", RETRY);
    }

    @Test
    void leavesAnRtThatTheCreditorRefusesToPeople() {
        scene.creditorOnce("paaInviaRT", refusing("PAA_SEMANTICA"));
        Sent rpt = scene.send(IMMEDIATE, order());

        scene.receipt(rpt, order());

        scene.awaitState(rpt, "RT_RIFIUTATA_PA");
        assertThat(scene.owed(rpt)).isEqualTo("REFUSED PAA_SEMANTICA");
    }

    @Test
    void sellsADigitalStampWithAnRt() {
        Sent rpt = Sent.of(scene.simulator()
                .sendRpt(order().add("psp", "PSPDEMO3")
                        .add("channel", "60000000003_11")
                        .add("kind", "BBT")
                        .add(
                                "payments",
                                Json.createArrayBuilder()
                                        .add(order().add("amount", "16.00").add("stamp", true)))
                        .build()));

        JsonObject told = scene.receipt(rpt, order());

        assertThat(told.getString("outcome"))
                .as("%s after %s", told, rpt.answer())
                .isEqualTo("OK");
        scene.awaitState(rpt, "RT_ACCETTATA_PA");
    }

    /** The receipt that the PSP made last. */
    private String madeReceipt(Sent rpt) {
        List<JsonObject> made = scene.factsOfPsp(rpt, "rt-made");
        String document = made.get(made.size() - 1).getString("document");
        return new String(Base64.getDecoder().decode(document), StandardCharsets.UTF_8);
    }

    private JsonObject copy(Sent rpt) {
        return scene.simulator().creditor("copies", rpt.order().build());
    }
}
