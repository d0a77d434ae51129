package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a choice of WISP 1.3 may be asked for.
 *
 * <p>Key: {@code nodo.wisp.choice-recovery} (1 min to 7 days).
 */
@ApplicationScoped
public class WispSettings {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);

    private final Duration recovery;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public WispSettings(@ConfigProperty(name = "nodo.wisp.choice-recovery") Duration recovery) {
        if (recovery.compareTo(LEAST) < 0 || recovery.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "nodo.wisp.choice-recovery is " + recovery + ", it must be from " + LEAST + " to " + MOST);
        }
        this.recovery = recovery;
    }

    @SuppressWarnings("NullAway") // proxy
    protected WispSettings() {
        this.recovery = null;
    }

    /** How long a choice may be asked for. */
    public Duration recovery() {
        return recovery;
    }
}
