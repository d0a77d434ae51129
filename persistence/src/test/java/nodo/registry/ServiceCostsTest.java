package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nodo.money.Euro;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCostsTest {

    /** Up to 1000 euro for one euro, up to 500 for 80 cents with the convention CONV1. */
    private static final ServiceCosts COSTS =
            SampleInformation.service("CHANNEL", "CP").costs();

    @ParameterizedTest
    @CsvSource({
        "0.01,,1.00",
        "500.00,,1.00",
        "1000.00,,1.00",
        "500.00,CONV1,0.80",
        "500.01,CONV1,1.00",
        "10.00,OTHER,1.00"
    })
    void takesTheFirstBandThatReachesTheAmountAndAReservedOneSooner(String amount, String agreement, String shown) {
        assertThat(COSTS.bandOf(Euro.of(amount), Optional.ofNullable(agreement)).map(CostBand::shown))
                .contains(Euro.of(shown));
    }

    @ParameterizedTest
    @CsvSource({"1000.01,", "1000.01,CONV1"})
    void hasNoBandBeyondTheLast(String amount, String agreement) {
        assertThat(COSTS.bandOf(Euro.of(amount), Optional.ofNullable(agreement)))
                .isEmpty();
    }
}
