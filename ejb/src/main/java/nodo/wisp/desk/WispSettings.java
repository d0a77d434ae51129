package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a choice of WISP 1.3 may be asked for, and how long a payment waits for its payer.
 *
 * <p>Keys: {@code nodo.wisp.choice-recovery} and {@code nodo.wisp.session} (1 min to 7 days).
 */
@ApplicationScoped
public class WispSettings {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);

    private final Duration recovery;
    private final Duration session;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public WispSettings(
            @ConfigProperty(name = "nodo.wisp.choice-recovery") Duration recovery,
            @ConfigProperty(name = "nodo.wisp.session") Duration session) {
        this.recovery = Bounds.within("nodo.wisp.choice-recovery", recovery, LEAST, MOST);
        this.session = Bounds.within("nodo.wisp.session", session, LEAST, MOST);
    }

    @SuppressWarnings("NullAway") // proxy
    protected WispSettings() {
        this.recovery = null;
        this.session = null;
    }

    /** How long a payment waits for its payer's choice. */
    public Duration session() {
        return session;
    }

    /** How long a choice may be asked for. */
    public Duration recovery() {
        return recovery;
    }
}
