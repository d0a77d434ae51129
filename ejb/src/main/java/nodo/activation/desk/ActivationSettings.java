package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a creditor is asked again for an RPT, because its answer was lost.
 *
 * <p>Keys: {@code nodo.activation.retry-every} (1 s to 7 days), {@code nodo.activation.max-retry} (0 to 1000) and, for a
 * question that the hub's own limits kept from being sent, {@code nodo.activation.look-again} (100 ms to 10 min); what was
 * not sent does not count.
 */
@ApplicationScoped
public class ActivationSettings {

    private final Duration retryEvery;
    private final int maxRetry;
    private final Duration lookAgain;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ActivationSettings(
            @ConfigProperty(name = "nodo.activation.retry-every") Duration retryEvery,
            @ConfigProperty(name = "nodo.activation.max-retry") int maxRetry,
            @ConfigProperty(name = "nodo.activation.look-again") Duration lookAgain) {
        this.retryEvery =
                Bounds.within("nodo.activation.retry-every", retryEvery, Duration.ofSeconds(1), Duration.ofDays(7));
        this.maxRetry = Bounds.within("nodo.activation.max-retry", maxRetry, 0, 1000);
        this.lookAgain =
                Bounds.within("nodo.activation.look-again", lookAgain, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    @SuppressWarnings("NullAway") // proxy
    protected ActivationSettings() {
        this.retryEvery = null;
        this.maxRetry = 0;
        this.lookAgain = null;
    }

    /** How long after a failed repetition the next one is due. */
    public Duration retryEvery() {
        return retryEvery;
    }

    /** How often a creditor is asked again. */
    public int maxRetry() {
        return maxRetry;
    }

    /** When a question is looked at again that the hub's own limits kept from being sent. */
    public Duration lookAgain() {
        return lookAgain;
    }
}
