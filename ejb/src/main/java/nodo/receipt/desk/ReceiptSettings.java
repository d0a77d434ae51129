package nodo.receipt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a receipt that did not arrive is sent again.
 *
 * <p>Keys: {@code nodo.receipt.retry-every} (1 s to 7 days) and, for a receipt that the hub's own limits kept from being
 * sent, {@code nodo.receipt.look-again} (100 ms to 10 min). How often is the protocol's key scheduler.paSendRtMaxRetry,
 * in the registry; what was not sent does not count.
 */
@ApplicationScoped
public class ReceiptSettings {

    private final Duration retryEvery;
    private final Duration lookAgain;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ReceiptSettings(
            @ConfigProperty(name = "nodo.receipt.retry-every") Duration retryEvery,
            @ConfigProperty(name = "nodo.receipt.look-again") Duration lookAgain) {
        this.retryEvery =
                Bounds.within("nodo.receipt.retry-every", retryEvery, Duration.ofSeconds(1), Duration.ofDays(7));
        this.lookAgain =
                Bounds.within("nodo.receipt.look-again", lookAgain, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReceiptSettings() {
        this.retryEvery = null;
        this.lookAgain = null;
    }

    /** When a receipt is looked at again that the hub's own limits kept from being sent. */
    public Duration lookAgain() {
        return lookAgain;
    }

    /** How long after a failed attempt the next one is due. */
    public Duration retryEvery() {
        return retryEvery;
    }
}
