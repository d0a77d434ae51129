package nodo.cart.desk;

import static nodo.cart.desk.CartBench.DEFERRED;
import static nodo.cart.desk.CartBench.IMMEDIATE;
import static nodo.cart.desk.CartBench.direct;
import static nodo.cart.desk.CartBench.first;
import static nodo.cart.desk.CartBench.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rpt.partner.ChannelReply;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@StoreTest
class CartRecoveryTest {

    private static final String ID = "2026777777777770100001";
    private static final String JOB = "pspChiediAvanzamentoRpt";
    private static final int MORE_THAN_A_BATCH = 201;
    private static final String OTHER = "2026777777777770100002";

    private final CartBench bench;

    CartRecoveryTest(Store store) {
        bench = new CartBench(store);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("<value>in corso</value>", CartState.CART_ACCETTATO_PSP, RptState.RPT_ACCETTATA_PSP),
                Arguments.of(
                        TestChannel.fault("CANALE_RPT_SCONOSCIUTA", ""),
                        CartState.CART_ERRORE_INVIO_A_PSP,
                        RptState.RPT_ERRORE_INVIO_A_PSP),
                Arguments.of(
                        TestChannel.fault("CANALE_RPT_RIFIUTATA", ""),
                        CartState.CART_RIFIUTATO_PSP,
                        RptState.RPT_RIFIUTATA_PSP),
                Arguments.of(
                        TestChannel.fault("CANALE_SYSTEM_ERROR", ""),
                        CartState.CART_ESITO_SCONOSCIUTO_PSP,
                        RptState.RPT_ESITO_SCONOSCIUTO_PSP));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takesThePspsWordForAllRptsOfACart(String answer, CartState cart, RptState rpt) {
        leaveUnknown();
        bench.psp.answersProgress(() -> answer);

        bench.clock.advance(CartBench.AFTER.plusSeconds(1));
        assertThat(bench.recovery.recover(JOB)).isEqualTo(1);

        assertThat(bench.state(ID)).isEqualTo(cart);
        assertThat(bench.rptStates(ID)).hasSize(2).containsOnly(rpt);
    }

    @Test
    void asksForOneRptAndNotBeforeItsTime() {
        leaveUnknown();
        int before = bench.psp.asked().size();

        bench.recovery.recover(JOB);
        assertThat(bench.psp.asked()).hasSize(before);

        bench.clock.advance(CartBench.AFTER.plusSeconds(1));
        bench.recovery.recover(JOB);
        assertThat(bench.psp.asked()).hasSize(before + 1);
        assertThat(bench.psp.asked().get(before))
                .contains("<identificativoUnivocoVersamento>IUV1</identificativoUnivocoVersamento>");
    }

    @Test
    void stopsAskingAfterSomeQuestions() {
        leaveUnknown();
        for (int i = 0; i < 2 * CartBench.QUESTIONS; i++) {
            bench.clock.advance(CartBench.AFTER.plusSeconds(1));
            bench.recovery.recover(JOB);
        }

        assertThat(bench.psp.asked()).hasSize(1 + CartBench.QUESTIONS);
    }

    @Test
    void asksAboutACartBehindManyThatNobodyCanBeAskedAbout() {
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            bench.cutOff(direct("OLD" + i, IMMEDIATE, first("OLD" + i).sent()));
        }
        bench.clock.advance(Duration.ofMinutes(2));
        bench.recovery.recover(JOB);
        bench.lose(IMMEDIATE);
        bench.clock.advance(Duration.ofSeconds(1));
        leaveUnknown();
        bench.psp.answersProgress(() -> "<value>in corso</value>");

        bench.clock.advance(CartBench.AFTER.plusSeconds(1));

        assertThat(bench.recovery.recover(JOB)).isEqualTo(1);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(bench.state("OLD0")).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void doesNotAskAboutACartWhoseRptsWereSettledOtherwise() {
        leaveUnknown();
        bench.inOneStep(() -> {
            bench.rpts
                    .lockAll(bench.carts.lock(ID).orElseThrow().rpts())
                    .forEach(rpt -> rpt.moveTo(RptState.RPT_RISOLTA_KO, bench.clock.instant(), "avanzamentoPagamento"));
            return null;
        });
        bench.clock.advance(CartBench.AFTER.plusSeconds(1));

        assertThat(bench.inOneStep(() -> bench.carts.unknown(bench.clock.instant(), CartBench.QUESTIONS, 1)))
                .isEmpty();
    }

    @Test
    void learnsFromAnRtThatThePspHasTheCart() {
        leaveUnknown();
        bench.inOneStep(() -> {
            Cart cart = bench.carts.lock(ID).orElseThrow();
            RptId overtaking = cart.rpts().get(0);
            bench.rpts
                    .lock(overtaking)
                    .orElseThrow()
                    .moveTo(RptState.RT_RICEVUTA_NODO, bench.clock.instant(), "nodoInviaRT");
            return null;
        });
        int before = bench.psp.asked().size();

        bench.clock.advance(CartBench.AFTER.plusSeconds(1));
        bench.recovery.recover(JOB);

        assertThat(bench.psp.asked()).hasSize(before);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(bench.rptStates(ID)).containsExactly(RptState.RT_RICEVUTA_NODO, RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void findsACartThatACrashCutOffOnItsWay() {
        bench.cutOff(direct(ID, DEFERRED, first("IUV1").sent()));
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_INVIATO_A_PSP);

        bench.recovery.recover(JOB);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_INVIATO_A_PSP);

        bench.clock.advance(Duration.ofMinutes(2));
        bench.recovery.recover(JOB);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANALE_RPT_SCONOSCIUTA", "CANALE_RPT_RIFIUTATA"})
    void takesThePspsOwnAnswerHoweverLate(String toldMeanwhile) {
        CartUnderWay sent = bench.cutOff(
                direct(ID, DEFERRED, first("IUV1").sent(), second("IUV2").sent()));
        bench.psp.answersProgress(() -> TestChannel.fault(toldMeanwhile, ""));
        recover();

        assertThat(bench.answered(sent)).isInstanceOf(ChannelReply.Given.class);
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ACCETTATO_PSP);
        assertThat(bench.rptStates(ID)).hasSize(2).containsOnly(RptState.RPT_ACCETTATA_PSP);
    }

    @Test
    void tellsOfALateAnswerThatItComesTooLateOnceAKeyIsAnothers() {
        CartUnderWay sent = bench.cutOff(
                direct(ID, DEFERRED, first("IUV1").sent(), second("IUV2").sent()));
        bench.psp.answersProgress(() -> TestChannel.fault("CANALE_RPT_SCONOSCIUTA", ""));
        recover();
        bench.cutOff(direct(OTHER, DEFERRED, second("IUV2").sent()));

        assertThat(bench.answered(sent).faultCode()).contains("PPT_CANALE_IRRAGGIUNGIBILE");
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ERRORE_INVIO_A_PSP);
        assertThat(bench.rptStates(ID)).containsOnly(RptState.RPT_ERRORE_INVIO_A_PSP);
    }

    private void recover() {
        bench.clock.advance(Duration.ofMinutes(2));
        bench.recovery.recover(JOB);
        bench.clock.advance(CartBench.AFTER.plusSeconds(1));
        bench.recovery.recover(JOB);
    }

    private void leaveUnknown() {
        bench.psp.answers(() -> "<esitoComplessivoOperazione>FORSE</esitoComplessivoOperazione>");
        bench.send(direct(ID, DEFERRED, first("IUV1").sent(), second("IUV2").sent()));
        assertThat(bench.state(ID)).isEqualTo(CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }
}
