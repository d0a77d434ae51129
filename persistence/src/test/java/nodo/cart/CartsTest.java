package nodo.cart;

import static nodo.rpt.SampleRpts.NOON;
import static nodo.rpt.SampleRpts.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptState;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rpt.SampleRpts;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class CartsTest {

    private static final byte[] DOCUMENT = {1};
    private static final String ID = "2026777777777770100001";
    private static final String BY = "nodoInviaCarrelloRPT";

    private final Store store;
    private final Rpts rpts;
    private final Carts carts;

    CartsTest(Store store) {
        this.store = store;
        this.rpts = new Rpts(store.entityManager());
        this.carts = new Carts(store.entityManager());
    }

    @Test
    void keepsACartWithItsRptsInTheirOrder() {
        List<RptId> carried = added(ID, 5);

        inOneStep(() -> {
            Cart cart = carts.lock(ID).orElseThrow();
            assertThat(cart.rpts()).isEqualTo(carried);
            assertThat(cart.route()).isEqualTo(SampleRpts.received(key(1)).route());
            assertThat(cart.terms()).isEqualTo(new CartTerms(true, Optional.of("CONV1")));
            assertThat(cart.history()).extracting(CartStateChange::state).containsExactly(CartState.CART_RICEVUTO_NODO);
            return null;
        });
    }

    @Test
    void movesTheRptsWithTheCart() {
        added(ID, 2);

        move(CartState.CART_ACCETTATO_NODO);
        move(CartState.CART_PARCHEGGIATO_NODO);

        inOneStep(() -> {
            Cart cart = carts.find(ID).orElseThrow();
            assertThat(cart.state()).isEqualTo(CartState.CART_PARCHEGGIATO_NODO);
            assertThat(cart.history())
                    .extracting(CartStateChange::state)
                    .containsExactly(
                            CartState.CART_RICEVUTO_NODO,
                            CartState.CART_ACCETTATO_NODO,
                            CartState.CART_PARCHEGGIATO_NODO);
            assertThat(rpts.ofCart(ID)).hasSize(2).extracting(Rpt::state).containsOnly(RptState.RPT_PARCHEGGIATA_NODO);
            return null;
        });
    }

    @Test
    void leavesAnRptWhoseRtOvertookTheOutcomeOfItsCart() {
        List<RptId> carried = added(ID, 2);
        move(CartState.CART_ACCETTATO_NODO);
        move(CartState.CART_INVIATO_A_PSP);
        inOneStep(() -> {
            rpts.lock(carried.get(0)).orElseThrow().moveTo(RptState.RT_RICEVUTA_NODO, NOON, "nodoInviaRT");
            return null;
        });

        move(CartState.CART_ACCETTATO_PSP);

        inOneStep(() -> {
            assertThat(rpts.find(carried.get(0)).orElseThrow().state()).isEqualTo(RptState.RT_RICEVUTA_NODO);
            assertThat(rpts.find(carried.get(1)).orElseThrow().state()).isEqualTo(RptState.RPT_ACCETTATA_PSP);
            return null;
        });
    }

    @Test
    void refusesAStepThatAnRptCannotTakeBeforeThePspHasTheCart() {
        List<RptId> carried = added(ID, 1);
        inOneStep(() -> {
            rpts.lock(carried.get(0)).orElseThrow().moveTo(RptState.RPT_RIFIUTATA_NODO, NOON, "nodoInviaRPT");
            return null;
        });

        assertThatIllegalStateException().isThrownBy(() -> move(CartState.CART_ACCETTATO_NODO));
    }

    @Test
    void spendsAnIdentifierForEver() {
        assertThat(inOneStep(() -> carts.isSpent(ID))).isFalse();
        added(ID, 1);
        move(CartState.CART_RIFIUTATO_NODO);

        assertThat(inOneStep(() -> carts.isSpent(ID))).isTrue();
        assertThatThrownBy(() -> inOneStep(() -> {
                    carts.add(cart(ID));
                    return null;
                }))
                .hasStackTraceContaining("rpt_cart_pk");
    }

    @Test
    void sharesTheSessionWithItsRpts() {
        added(ID, 2);
        UUID session = UUID.randomUUID();

        inOneStep(() -> {
            Cart cart = carts.lock(ID).orElseThrow();
            cart.redirect(session, "https://wisp?idSession=1", rpts.lockAll(cart.rpts()));
            return null;
        });

        inOneStep(() -> {
            assertThat(carts.find(ID).orElseThrow().session()).hasValue(session);
            assertThat(rpts.ofCart(ID)).extracting(Rpt::session).containsOnly(Optional.of(session));
            return null;
        });
    }

    @Test
    void findsThoseThatStandTooLong() {
        added(ID, 1);

        inOneStep(() -> {
            assertThat(carts.standing(CartState.CART_RICEVUTO_NODO, NOON, 10)).isEmpty();
            assertThat(carts.standing(CartState.CART_RICEVUTO_NODO, NOON.plusSeconds(1), 10))
                    .containsExactly(ID);
            assertThat(carts.standing(CartState.CART_INVIATO_A_PSP, NOON.plusSeconds(1), 10))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void leavesThoseAloneThatWereAskedForOftenEnough() {
        added(ID, 1);
        move(CartState.CART_ACCETTATO_NODO);
        move(CartState.CART_INVIATO_A_PSP);
        move(CartState.CART_ESITO_SCONOSCIUTO_PSP);
        move(CartState.CART_ESITO_SCONOSCIUTO_PSP);

        inOneStep(() -> {
            assertThat(carts.unknown(NOON.plusSeconds(1), 2, 10)).containsExactly(ID);
            assertThat(carts.unknown(NOON.plusSeconds(1), 1, 10)).isEmpty();
            assertThat(carts.unknown(NOON, 2, 10)).isEmpty();
            return null;
        });
    }

    private void move(CartState next) {
        inOneStep(() -> {
            Cart cart = carts.lock(ID).orElseThrow();
            cart.moveTo(next, rpts.lockAll(cart.rpts()), NOON, BY);
            return null;
        });
    }

    private static Cart cart(String id) {
        return new Cart(id, SampleRpts.received(key(1)).route(), new CartTerms(true, Optional.of("CONV1")), NOON, BY);
    }

    private List<RptId> added(String id, int size) {
        return inOneStep(() -> {
            Cart cart = cart(id);
            IntStream.rangeClosed(1, size).forEach(number -> {
                Rpt sample = SampleRpts.received(key(number));
                Rpt rpt = new Rpt(
                        sample.key(),
                        sample.route(),
                        new RptTerms(sample.paymentType(), sample.total(), sample.payments()),
                        Optional.of(id),
                        NOON,
                        BY);
                rpts.add(rpt, DOCUMENT);
                cart.carry(rpt);
            });
            carts.add(cart);
            return cart.rpts();
        });
    }

    private <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
