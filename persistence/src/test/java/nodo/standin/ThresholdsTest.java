package nodo.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares by which a station goes and comes back: a limit itself is still good. */
class ThresholdsTest {

    @ParameterizedTest
    @CsvSource({"10, 5, false", "10, 6, true", "1, 1, true", "1, 0, false", "1000, 501, true"})
    void isAwayBelowHalfOfItsCalls(long calls, long faults, boolean away) {
        assertThat(new Traffic("A_01", calls, faults).isLessAvailableThan(50)).isEqualTo(away);
    }

    @ParameterizedTest
    @CsvSource({"5, 100, false", "6, 100, true", "1, 1, true"})
    void mattersAboveItsShareOfAllCalls(long calls, long all, boolean matters) {
        assertThat(new Traffic("A_01", calls, 0).isMoreThan(5, all)).isEqualTo(matters);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "1, false", "111, false", "0111, true", "0011, true", "0001, false", "1100, true"})
    void isBackWithHalfOfItsProbesOnceThereAreEnough(String results, boolean back) {
        assertThat(new Probes(results).areHealthy(4, 50)).isEqualTo(back);
    }

    @Test
    void keepsTheLatestProbes() {
        assertThat(new Probes("0101").and(true, 4)).isEqualTo(new Probes("1011"));
        assertThat(Probes.NONE.and(false, 4)).isEqualTo(new Probes("0"));
    }

    @Test
    void hasNoOtherResults() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Probes("2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Probes("1".repeat(Probes.MOST + 1)));
    }
}
