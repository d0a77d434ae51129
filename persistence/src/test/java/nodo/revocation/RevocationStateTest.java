package nodo.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevocationStateTest {

    private static final Set<String> STEPS = Set.of(
            "RR_ACCETTATA_NODO RR_INVIATA",
            "RR_INVIATA RR_CONSEGNATA",
            "RR_INVIATA RR_RIFIUTATA",
            "RR_INVIATA RR_ESITO_SCONOSCIUTO",
            "RR_INVIATA ER_ACCETTATA_NODO",
            "RR_ESITO_SCONOSCIUTO RR_ACCETTATA_NODO",
            "RR_ESITO_SCONOSCIUTO ER_ACCETTATA_NODO",
            "RR_RIFIUTATA RR_ACCETTATA_NODO",
            "RR_CONSEGNATA ER_ACCETTATA_NODO",
            "ER_ACCETTATA_NODO ER_INVIATA",
            "ER_INVIATA ER_CONSEGNATA",
            "ER_INVIATA ER_RIFIUTATA",
            "ER_INVIATA ER_ESITO_SCONOSCIUTO",
            "ER_ESITO_SCONOSCIUTO ER_ACCETTATA_NODO",
            "ER_RIFIUTATA ER_ACCETTATA_NODO");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RevocationState.values())
                .flatMap(from -> Arrays.stream(RevocationState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOnly(RevocationState from, RevocationState to) {
        boolean allowed = STEPS.contains(from + " " + to);

        assertThat(from.canMoveTo(to)).isEqualTo(allowed);
        if (allowed) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> from.moveTo(to));
        }
    }
}
