package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How requests are answered.
 *
 * <p>Keys: {@code nodo.exchange.repetition-wait} (how long a repetition waits for the answer of the request it repeats,
 * 0 to 60 s), {@code nodo.exchange.repetition-look} (how often it looks, 10 ms to 5 s), {@code
 * nodo.exchange.call-margin} (how much longer than its partner's time-out an intent is held, 1 to 60 s) and {@code
 * nodo.exchange.strict-idempotency-key} (whether the key's prefix must be 11 digits).
 */
@ApplicationScoped
public class ExchangeSettings {

    private final Duration repetitionWait;
    private final Duration repetitionLook;
    private final Duration callMargin;
    private final boolean strictIdempotencyKey;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ExchangeSettings(
            @ConfigProperty(name = "nodo.exchange.repetition-wait") Duration repetitionWait,
            @ConfigProperty(name = "nodo.exchange.repetition-look") Duration repetitionLook,
            @ConfigProperty(name = "nodo.exchange.call-margin") Duration callMargin,
            @ConfigProperty(name = "nodo.exchange.strict-idempotency-key") boolean strictIdempotencyKey) {
        this.repetitionWait =
                Bounds.within("nodo.exchange.repetition-wait", repetitionWait, Duration.ZERO, Duration.ofMinutes(1));
        this.repetitionLook = Bounds.within(
                "nodo.exchange.repetition-look", repetitionLook, Duration.ofMillis(10), Duration.ofSeconds(5));
        this.callMargin =
                Bounds.within("nodo.exchange.call-margin", callMargin, Duration.ofSeconds(1), Duration.ofMinutes(1));
        this.strictIdempotencyKey = strictIdempotencyKey;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ExchangeSettings() {
        this.repetitionWait = null;
        this.repetitionLook = null;
        this.callMargin = null;
        this.strictIdempotencyKey = true;
    }

    /** How long a repetition waits for the answer of the request it repeats. */
    public Duration repetitionWait() {
        return repetitionWait;
    }

    /** How often a waiting repetition looks. */
    public Duration repetitionLook() {
        return repetitionLook;
    }

    /** How much longer than its partner's time-out an intent is held before it counts as cut off by a crash. */
    public Duration callMargin() {
        return callMargin;
    }

    /** Whether the idempotency key's prefix must be 11 digits (validation 1.6). */
    public boolean strictIdempotencyKey() {
        return strictIdempotencyKey;
    }
}
