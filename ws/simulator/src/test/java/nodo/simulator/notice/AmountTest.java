package nodo.simulator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "0.10", "1.05", "10.00", "999999999.99"})
    void writesWhatItReads(String written) {
        assertThat(Amount.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1,00", "-1.00", "1.000", "", " 1.00", "1000000000.00", "1e2"})
    void refusesAnotherNotation(String written) {
        assertThatThrownBy(() -> Amount.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.00", " 10.00", "\n  10.00\n"})
    void readsADecimalOfADocument(String text) {
        assertThat(Amount.ofDocument(text)).hasToString("10.00");
    }

    @Test
    void addsUp() {
        assertThat(Amount.sum(List.of(new Amount(1), new Amount(99)))).isEqualTo(new Amount(100));
    }
}
