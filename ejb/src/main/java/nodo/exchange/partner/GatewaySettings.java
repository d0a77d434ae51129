package nodo.exchange.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.Config;

/**
 * Limits of outbound calls. Defaults and comments stand in {@code META-INF/microprofile-config.properties}.
 *
 * @param connectTimeout longest time to open a connection; 100 ms to 60 s
 * @param maxConcurrentCalls most calls in flight per partner; 1 to 10,000
 * @param maxWait longest wait for a free place among them; 0 to 5 s
 * @param breaker when a partner counts as hanging
 * @param keyStore the hub's own certificate for mutual TLS; empty: none is presented
 * @param trustStore the authorities that partners' certificates are checked against; empty: those of the JVM
 */
@Dependent
public record GatewaySettings(
        Duration connectTimeout,
        int maxConcurrentCalls,
        Duration maxWait,
        Breaker breaker,
        Optional<Store> keyStore,
        Optional<Store> trustStore) {

    private static final String PREFIX = "nodo.exchange.";

    /**
     * When calls to a partner are suspended.
     *
     * @param window how many of the last calls are looked at; none is refused before that many were made; 2 to 1,000
     * @param hangPercentage share of them that must have hung; 1 to 100
     * @param openTime how long no call is made; 100 ms to 5 minutes
     * @param trials how many calls then decide whether the partner is back; 1 to 100
     */
    public record Breaker(int window, int hangPercentage, Duration openTime, int trials) {

        /** Checks the bounds. */
        public Breaker {
            Bounds.within(PREFIX + "breaker-window", window, 2, 1_000);
            Bounds.within(PREFIX + "breaker-hang-percentage", hangPercentage, 1, 100);
            Bounds.within(PREFIX + "breaker-open-time", openTime, Duration.ofMillis(100), Duration.ofMinutes(5));
            Bounds.within(PREFIX + "breaker-trials", trials, 1, 100);
        }
    }

    /**
     * A key store file.
     *
     * @param path where it lies
     * @param type its format, such as PKCS12
     * @param password opens it and its keys; comes from the environment
     */
    public record Store(String path, String type, String password) {

        @Override
        public String toString() {
            return "Store[" + path + ", " + type + "]";
        }
    }

    /**
     * Reads the settings.
     *
     * @param config the application's configuration
     */
    @Inject
    public GatewaySettings(Config config) {
        this(
                config.getValue(PREFIX + "connect-timeout", Duration.class),
                config.getValue(PREFIX + "max-concurrent-calls", Integer.class),
                config.getValue(PREFIX + "max-wait", Duration.class),
                new Breaker(
                        config.getValue(PREFIX + "breaker-window", Integer.class),
                        config.getValue(PREFIX + "breaker-hang-percentage", Integer.class),
                        config.getValue(PREFIX + "breaker-open-time", Duration.class),
                        config.getValue(PREFIX + "breaker-trials", Integer.class)),
                store(config, "key-store"),
                store(config, "trust-store"));
    }

    /** Checks the bounds. */
    public GatewaySettings {
        Bounds.within(PREFIX + "connect-timeout", connectTimeout, Duration.ofMillis(100), Duration.ofSeconds(60));
        Bounds.within(PREFIX + "max-concurrent-calls", maxConcurrentCalls, 1, 10_000);
        Bounds.within(PREFIX + "max-wait", maxWait, Duration.ZERO, Duration.ofSeconds(5));
    }

    private static Optional<Store> store(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(path -> new Store(
                        path,
                        config.getOptionalValue(PREFIX + name + "-type", String.class)
                                .orElse("PKCS12"),
                        config.getOptionalValue(PREFIX + name + "-password", String.class)
                                .orElse("")));
    }
}
