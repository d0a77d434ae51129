package nodo.exchange.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import nodo.exchange.partner.GatewaySettings.Breaker;
import nodo.exchange.partner.GatewaySettings.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

    private static GatewaySettings settings(Map<String, String> overrides) {
        return new GatewaySettings(new DefaultsConfig(overrides));
    }

    @Test
    void hasDefaults() {
        GatewaySettings defaults = settings(Map.of());

        assertThat(defaults.connectTimeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(defaults.maxConcurrentCalls()).isEqualTo(64);
        assertThat(defaults.maxWait()).isEqualTo(Duration.ofMillis(200));
        assertThat(defaults.breaker()).isEqualTo(new Breaker(25, 80, Duration.ofSeconds(5), 3));
        assertThat(defaults.keyStore()).isEmpty();
        assertThat(defaults.trustStore()).isEmpty();
    }

    @Test
    void readsKeyStoresAndDoesNotShowTheirPasswords() {
        GatewaySettings settings = settings(Map.of(
                "nodo.exchange.key-store", "/etc/nodo/hub.jks",
                "nodo.exchange.key-store-type", "JKS",
                "nodo.exchange.key-store-password", "s3cret",
                "nodo.exchange.trust-store", "/etc/nodo/trust.p12"));

        assertThat(settings.keyStore()).contains(new Store("/etc/nodo/hub.jks", "JKS", "s3cret"));
        assertThat(settings.trustStore()).contains(new Store("/etc/nodo/trust.p12", "PKCS12", ""));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, PT0.05S",
        "connect-timeout, PT61S",
        "max-concurrent-calls, 0",
        "max-concurrent-calls, 10001",
        "max-wait, PT-1S",
        "max-wait, PT6S",
        "breaker-window, 1",
        "breaker-hang-percentage, 0",
        "breaker-hang-percentage, 101",
        "breaker-open-time, PT0S",
        "breaker-open-time, PT6M",
        "breaker-trials, 0"
    })
    void refusesAValueOutOfBoundsAndNamesTheKey(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("nodo.exchange." + key, value)))
                .withMessageContaining("nodo.exchange." + key);
    }
}
