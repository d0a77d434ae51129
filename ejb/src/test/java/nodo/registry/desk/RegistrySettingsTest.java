package nodo.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySettingsTest {

    @Test
    void takesItsBounds() {
        assertThat(new RegistrySettings(Duration.ofMillis(100), 1_000).lookEvery())
                .isEqualTo(Duration.ofMillis(100));
        assertThat(new RegistrySettings(Duration.ofMinutes(10), 60_000_000).passwordIterations())
                .isEqualTo(60_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.099S, 1000, look-every",
        "PT10M0.001S, 1000, look-every",
        "PT2S, 999, password-iterations",
        "PT2S, 60000001, password-iterations"
    })
    void refusesWhatIsOutOfThem(Duration lookEvery, int iterations, String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrySettings(lookEvery, iterations))
                .withMessageContaining("nodo.registry." + key);
    }
}
