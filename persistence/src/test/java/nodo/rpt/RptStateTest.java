package nodo.rpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RptStateTest {

    /** The published sequences, step by step. */
    private static final Set<String> STEPS = Stream.of(

                    // a direct channel, all is well
                    "RPT_RICEVUTA_NODO RPT_ACCETTATA_NODO, RPT_ACCETTATA_NODO RPT_INVIATA_A_PSP",
                    "RPT_INVIATA_A_PSP RPT_ACCETTATA_PSP, RPT_ACCETTATA_PSP RT_RICEVUTA_NODO",
                    "RT_RICEVUTA_NODO RT_ACCETTATA_NODO, RT_ACCETTATA_NODO RT_INVIATA_PA",
                    "RT_INVIATA_PA RT_ACCETTATA_PA",
                    // refused by the node
                    "RPT_RICEVUTA_NODO RPT_RIFIUTATA_NODO",
                    // what a PSP can make of it; its answer may be late
                    "RPT_INVIATA_A_PSP RPT_RIFIUTATA_PSP, RPT_INVIATA_A_PSP RPT_ERRORE_INVIO_A_PSP",
                    "RPT_INVIATA_A_PSP RPT_ESITO_SCONOSCIUTO_PSP, RPT_INVIATA_A_PSP RT_RICEVUTA_NODO",
                    "RPT_INVIATA_A_PSP RT_GENERATA_NODO",
                    // asked again
                    "RPT_ESITO_SCONOSCIUTO_PSP RPT_ESITO_SCONOSCIUTO_PSP, RPT_ESITO_SCONOSCIUTO_PSP RPT_ACCETTATA_PSP",
                    "RPT_ESITO_SCONOSCIUTO_PSP RPT_RIFIUTATA_PSP, RPT_ESITO_SCONOSCIUTO_PSP RPT_ERRORE_INVIO_A_PSP",
                    "RPT_ESITO_SCONOSCIUTO_PSP RPT_RISOLTA_OK, RPT_ESITO_SCONOSCIUTO_PSP RPT_RISOLTA_KO",
                    "RPT_ESITO_SCONOSCIUTO_PSP RT_RICEVUTA_NODO, RPT_RISOLTA_OK RT_RICEVUTA_NODO",
                    // answered after others were told something else
                    "RPT_ERRORE_INVIO_A_PSP RPT_ACCETTATA_PSP, RPT_ERRORE_INVIO_A_PSP RPT_RIFIUTATA_PSP",
                    "RPT_RIFIUTATA_PSP RPT_ACCETTATA_PSP",
                    // parked
                    "RPT_ACCETTATA_NODO RPT_PARCHEGGIATA_NODO, RPT_PARCHEGGIATA_NODO RPT_INVIATA_A_PSP",
                    "RPT_PARCHEGGIATA_NODO RPT_ANNULLATA_WISP, RPT_PARCHEGGIATA_NODO RT_GENERATA_NODO",
                    "RPT_ACCETTATA_NODO RPT_PARCHEGGIATA_NODO_MOD3, RPT_PARCHEGGIATA_NODO_MOD3 RPT_INVIATA_A_PSP",
                    "RPT_PARCHEGGIATA_NODO_MOD3 RT_GENERATA_NODO",
                    // the node makes the RT
                    "RPT_ANNULLATA_WISP RT_GENERATA_NODO, RPT_RIFIUTATA_PSP RT_GENERATA_NODO",
                    "RPT_ERRORE_INVIO_A_PSP RT_GENERATA_NODO, RPT_RISOLTA_KO RT_GENERATA_NODO",
                    "RPT_ESITO_SCONOSCIUTO_PSP RT_GENERATA_NODO, RPT_ACCETTATA_PSP RT_GENERATA_NODO",
                    "RPT_RISOLTA_OK RT_GENERATA_NODO",
                    "RT_GENERATA_NODO RT_INVIATA_PA, RT_GENERATA_NODO RPT_DECORSI_TERMINI",
                    // what a creditor can make of the RT, and trying again
                    "RT_INVIATA_PA RT_RIFIUTATA_PA, RT_INVIATA_PA RT_ESITO_SCONOSCIUTO_PA",
                    "RT_INVIATA_PA RT_ERRORE_INVIO_A_PA, RT_RIFIUTATA_PA RT_INVIATA_PA",
                    "RT_ESITO_SCONOSCIUTO_PA RT_INVIATA_PA, RT_ERRORE_INVIO_A_PA RT_INVIATA_PA")
            .flatMap(line -> Arrays.stream(line.split(", ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RptState.values())
                .flatMap(from -> Arrays.stream(RptState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(RptState from, RptState to) {
        boolean allowed = STEPS.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }

    @Test
    void freesTheKeyWhereThePublishedTableDoes() {
        assertThat(Arrays.stream(RptState.values()).filter(RptState::freesKey))
                .containsExactly(
                        RptState.RPT_RIFIUTATA_NODO, RptState.RPT_ERRORE_INVIO_A_PSP, RptState.RPT_DECORSI_TERMINI);
    }

    @Test
    void mayBeAskedAboutOnceItWasSentAndBeforeItsRt() {
        assertThat(Arrays.stream(RptState.values()).filter(RptState::mayBeAskedAbout))
                .containsExactly(RptState.RPT_ACCETTATA_PSP, RptState.RPT_ESITO_SCONOSCIUTO_PSP);
    }

    @Test
    void waitsForAnRtWhileThePspMayHaveTheRpt() {
        assertThat(Arrays.stream(RptState.values()).filter(RptState::waitsForRt))
                .containsExactly(
                        RptState.RPT_INVIATA_A_PSP,
                        RptState.RPT_ACCETTATA_PSP,
                        RptState.RPT_ESITO_SCONOSCIUTO_PSP,
                        RptState.RPT_RISOLTA_OK);
    }
}
