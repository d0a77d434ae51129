package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How carts are followed whose outcome is not known.
 *
 * <p>Keys: {@code nodo.cart.recovery-every}, how often those are looked for, and {@code nodo.cart.recovery-after}, how long
 * after the last answer a PSP is asked again, both from 1 s to 1 day; {@code nodo.cart.recovery-questions}, how often it is
 * asked at most, 1 to 1000.
 */
@ApplicationScoped
public class CartSettings {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(1);
    private static final int MOST_QUESTIONS = 1000;

    private final Duration every;
    private final Duration after;
    private final int questions;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public CartSettings(
            @ConfigProperty(name = "nodo.cart.recovery-every") Duration every,
            @ConfigProperty(name = "nodo.cart.recovery-after") Duration after,
            @ConfigProperty(name = "nodo.cart.recovery-questions") int questions) {
        this.every = within("recovery-every", every);
        this.after = within("recovery-after", after);
        if (questions < 1 || questions > MOST_QUESTIONS) {
            throw new IllegalArgumentException(
                    "nodo.cart.recovery-questions is " + questions + ", it must be from 1 to " + MOST_QUESTIONS);
        }
        this.questions = questions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CartSettings() {
        this.every = null;
        this.after = null;
        this.questions = 0;
    }

    private static Duration within(String key, Duration value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "nodo.cart." + key + " is " + value + ", it must be from " + LEAST + " to " + MOST);
        }
        return value;
    }

    /** How often carts are looked for whose outcome is not known. */
    public Duration every() {
        return every;
    }

    /** How long after the last answer a PSP is asked again. */
    public Duration after() {
        return after;
    }

    /** How often a PSP is asked at most. */
    public int questions() {
        return questions;
    }
}
