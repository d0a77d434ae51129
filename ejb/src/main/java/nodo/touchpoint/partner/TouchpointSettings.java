package nodo.touchpoint.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.Config;

/**
 * How the touchpoint is told results. Defaults and comments stand in {@code META-INF/microprofile-config.properties}.
 *
 * <p>Keys, below {@code nodo.touchpoint}: {@code result-v1-path}, {@code result-timeout}, {@code result-first-retry}, {@code
 * result-longest-wait}, {@code result-max-retry}, {@code look-again}.
 */
@ApplicationScoped
public class TouchpointSettings {

    private static final String PREFIX = "nodo.touchpoint.";

    /** Doubling a wait more often than that leaves every bound behind. */
    private static final int MOST_DOUBLINGS = 20;

    private final String resultV1Path;
    private final Duration resultTimeout;
    private final Retries retries;
    private final Duration lookAgain;

    /**
     * When an undelivered result is told again.
     *
     * @param first wait after the first attempt, 1 s to 1 h; it doubles with each further one
     * @param longest where it stops to double, first to 7 days
     * @param most how often it is told again, 0 to 10,000
     */
    public record Retries(Duration first, Duration longest, int most) {

        /** Checks the bounds. */
        public Retries {
            Bounds.within(PREFIX + "result-first-retry", first, Duration.ofSeconds(1), Duration.ofHours(1));
            Bounds.within(PREFIX + "result-longest-wait", longest, first, Duration.ofDays(7));
            Bounds.within(PREFIX + "result-max-retry", most, 0, 10_000);
        }

        /**
         * How long to wait after an attempt.
         *
         * @param attempts how many were made, at least one
         * @return empty if that was the last one
         */
        public Optional<Duration> after(int attempts) {
            if (attempts > most) {
                return Optional.empty();
            }
            Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
            return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
        }
    }

    @Inject
    public TouchpointSettings(Config config) {
        this(
                config.getValue(PREFIX + "result-v1-path", String.class),
                config.getValue(PREFIX + "result-timeout", Duration.class),
                new Retries(
                        config.getValue(PREFIX + "result-first-retry", Duration.class),
                        config.getValue(PREFIX + "result-longest-wait", Duration.class),
                        config.getValue(PREFIX + "result-max-retry", Integer.class)),
                config.getValue(PREFIX + "look-again", Duration.class));
    }

    /**
     * Takes the settings.
     *
     * @param resultV1Path path below urls.paymentManager, beginning with a slash
     * @param resultTimeout how long the touchpoint may take, 100 ms to 50 s
     * @param lookAgain when a result is looked at again that was kept from being sent, 100 ms to 10 min
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public TouchpointSettings(String resultV1Path, Duration resultTimeout, Retries retries, Duration lookAgain) {
        if (!resultV1Path.matches("(/[\\w.~-]+)+")) {
            throw new IllegalArgumentException(PREFIX + "result-v1-path is no path: " + resultV1Path);
        }
        this.resultV1Path = resultV1Path;
        this.resultTimeout =
                Bounds.within(PREFIX + "result-timeout", resultTimeout, Duration.ofMillis(100), Duration.ofSeconds(50));
        this.retries = retries;
        this.lookAgain =
                Bounds.within(PREFIX + "look-again", lookAgain, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    @SuppressWarnings("NullAway") // proxy
    protected TouchpointSettings() {
        this.resultV1Path = null;
        this.resultTimeout = null;
        this.retries = null;
        this.lookAgain = null;
    }

    /** The path of sendPaymentResult-v1, which is not published. */
    String resultV1Path() {
        return resultV1Path;
    }

    /** How long the touchpoint may take in all. */
    Duration resultTimeout() {
        return resultTimeout;
    }

    /** When an undelivered result is told again. */
    public Retries retries() {
        return retries;
    }

    /** When a result is looked at again that was kept from being sent. */
    public Duration lookAgain() {
        return lookAgain;
    }
}
