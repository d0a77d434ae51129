package nodo.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuroTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "10.00", "999999999.99"})
    void readsAndWritesTheLexicalForm(String text) {
        assertThat(Euro.of(text)).hasToString(text);
    }

    @Test
    void ignoresLeadingZeros() {
        assertThat(Euro.of("0010.00")).isEqualTo(Euro.of("10.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "10.0", "10.000", "10,00", "-1.00", "+1.00", "1e2", ".50", " 1.00", "1.00\n", "١.٠٠"})
    void refusesEveryOtherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Euro.of(text));
    }

    @Test
    void refusesMoreThanTheMaximum() {
        assertThatIllegalArgumentException().isThrownBy(() -> Euro.of("1000000000.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Euro.MAX.plus(Euro.of("0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> Euro.of("9".repeat(100_000) + ".00"));
    }

    @Test
    void refusesNegativeAmountsAndThirdDecimals() {
        assertThatIllegalArgumentException().isThrownBy(() -> Euro.ofCents(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Euro(new BigDecimal("1.005")));
    }

    @Test
    void isTheSameAmountWhateverTheScaleItCameWith() {
        assertThat(new Euro(new BigDecimal("2"))).isEqualTo(Euro.of("2.00"));
        assertThat(new Euro(new BigDecimal("2.000"))).isEqualTo(Euro.of("2.00"));
    }

    @Test
    void comparesASumWithItsParts() {
        assertThat(Euro.of("10.00").isSumOf(List.of(Euro.of("4.01"), Euro.of("5.99"))))
                .isTrue();
        assertThat(Euro.of("10.00").isSumOf(List.of(Euro.of("4.00"), Euro.of("5.99"))))
                .isFalse();
        assertThat(Euro.MAX.isSumOf(List.of(Euro.MAX, Euro.MAX))).isFalse();
        assertThat(Euro.ZERO.isSumOf(List.of())).isTrue();
    }

    @Test
    void knowsWhetherPartsAreTooMuch() {
        assertThat(Euro.canBeSum(List.of(Euro.of("999999999.98"), Euro.of("0.01"))))
                .isTrue();
        assertThat(Euro.canBeSum(List.of(Euro.MAX, Euro.of("0.01")))).isFalse();
    }

    @Test
    void addsUp() {
        assertThat(Euro.sum(List.of(Euro.of("0.10"), Euro.of("0.20")))).isEqualTo(Euro.of("0.30"));
        assertThat(Euro.of("0.30")).isGreaterThan(Euro.of("0.29"));
        assertThat(Euro.ZERO.isZero()).isTrue();
    }

    @Property
    void survivesCentsAndText(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long cents) {
        Euro euro = Euro.ofCents(cents);

        assertThat(euro.cents()).isEqualTo(cents);
        assertThat(Euro.of(euro.toString())).isEqualTo(euro);
    }
}
