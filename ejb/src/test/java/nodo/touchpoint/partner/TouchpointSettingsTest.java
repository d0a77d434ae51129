package nodo.touchpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import nodo.touchpoint.partner.TouchpointSettings.Retries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchpointSettingsTest {

    private static final Retries RETRIES = new Retries(Duration.ofSeconds(15), Duration.ofHours(1), 56);

    @ParameterizedTest
    @CsvSource({"1, PT15S", "2, PT30S", "3, PT1M", "8, PT32M", "9, PT1H", "56, PT1H"})
    void doublesTheWaitUpToTheLongest(int attempts, Duration wait) {
        assertThat(RETRIES.after(attempts)).contains(wait);
    }

    @Test
    void stopsAfterTheLastAttempt() {
        assertThat(RETRIES.after(57)).isEmpty();
        assertThat(new Retries(Duration.ofSeconds(1), Duration.ofSeconds(1), 0).after(1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0.5S, PT1H, 1, first-retry", "PT1M, PT30S, 1, longest-wait", "PT1M, PT1H, -1, max-retry"})
    void refusesRetriesOutOfBounds(Duration first, Duration longest, int most, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retries(first, longest, most))
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "payments", "/a b", "/a?b", "//a", "/a/"})
    void refusesAPathThatIsNone(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TouchpointSettings(path, Duration.ofSeconds(1), RETRIES, Duration.ofSeconds(1)))
                .withMessageContaining("result-v1-path");
    }
}
