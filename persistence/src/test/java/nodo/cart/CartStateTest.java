package nodo.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.rpt.RptState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CartStateTest {

    /** The published sequence, step by step, what asking a PSP again can bring, and what its own answer can bring then. */
    private static final Set<String> STEPS = Stream.of(
                    "RICEVUTO_NODO ACCETTATO_NODO, RICEVUTO_NODO RIFIUTATO_NODO",
                    "ACCETTATO_NODO PARCHEGGIATO_NODO, ACCETTATO_NODO INVIATO_A_PSP",
                    "PARCHEGGIATO_NODO INVIATO_A_PSP, PARCHEGGIATO_NODO ANNULLATO_WISP",
                    "INVIATO_A_PSP ACCETTATO_PSP, INVIATO_A_PSP RIFIUTATO_PSP",
                    "INVIATO_A_PSP ERRORE_INVIO_A_PSP, INVIATO_A_PSP ESITO_SCONOSCIUTO_PSP",
                    "ESITO_SCONOSCIUTO_PSP ACCETTATO_PSP, ESITO_SCONOSCIUTO_PSP RIFIUTATO_PSP",
                    "ESITO_SCONOSCIUTO_PSP ERRORE_INVIO_A_PSP, ESITO_SCONOSCIUTO_PSP ESITO_SCONOSCIUTO_PSP",
                    "ERRORE_INVIO_A_PSP ACCETTATO_PSP, ERRORE_INVIO_A_PSP RIFIUTATO_PSP, RIFIUTATO_PSP ACCETTATO_PSP")
            .flatMap(line -> Arrays.stream(line.split(", ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CartState.values())
                .flatMap(from -> Arrays.stream(CartState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(CartState from, CartState to) {
        boolean allowed = STEPS.contains(plain(from) + " " + plain(to));

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsNoStepThatItsRptsCannotTake(CartState from, CartState to) {
        if (from.canMoveTo(to)) {
            assertThat(from.rpts().canMoveTo(to.rpts())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CartState.class)
    void namesTheSameStateOfItsRpts(CartState state) {
        String feminine = plain(state)
                .replace("RICEVUTO", "RICEVUTA")
                .replace("ACCETTATO", "ACCETTATA")
                .replace("RIFIUTATO", "RIFIUTATA")
                .replace("PARCHEGGIATO", "PARCHEGGIATA")
                .replace("INVIATO", "INVIATA")
                .replace("ANNULLATO", "ANNULLATA");

        assertThat(state.rpts()).isEqualTo(RptState.valueOf("RPT_" + feminine));
        assertThat(CartState.of(state.rpts())).isEqualTo(state);
    }

    @Test
    void hasNoStateForWhatHappensToASingleRpt() {
        assertThatIllegalArgumentException().isThrownBy(() -> CartState.of(RptState.RT_RICEVUTA_NODO));
    }

    @Test
    void mayBeAtThePspWhileItsOutcomeIsNotKnown() {
        assertThat(Arrays.stream(CartState.values()).filter(CartState::mayBeAtThePsp))
                .containsExactly(CartState.CART_INVIATO_A_PSP, CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void isAliveFromWhereAPspCanGetIt() {
        assertThat(Arrays.stream(CartState.values()).filter(CartState::isAlive))
                .containsExactly(
                        CartState.CART_PARCHEGGIATO_NODO,
                        CartState.CART_INVIATO_A_PSP,
                        CartState.CART_ACCETTATO_PSP,
                        CartState.CART_ESITO_SCONOSCIUTO_PSP);
    }

    private static String plain(CartState state) {
        return state.name().substring("CART_".length());
    }
}
