package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a receipt that did not arrive is sent again.
 *
 * <p>Key: {@code nodo.receipt.retry-every} (1 s to 7 days). How often is the protocol's key
 * scheduler.paSendRtMaxRetry, in the registry.
 */
@ApplicationScoped
public class ReceiptSettings {

    private final Duration retryEvery;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ReceiptSettings(@ConfigProperty(name = "nodo.receipt.retry-every") Duration retryEvery) {
        if (retryEvery.compareTo(Duration.ofSeconds(1)) < 0 || retryEvery.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "nodo.receipt.retry-every is " + retryEvery + ", it must be from PT1S to P7D");
        }
        this.retryEvery = retryEvery;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReceiptSettings() {
        this.retryEvery = null;
    }

    /** How long after a failed attempt the next one is due. */
    public Duration retryEvery() {
        return retryEvery;
    }
}
