package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import nodo.standin.Probes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a station counts as back.
 *
 * <p>Keys: {@code nodo.stand-in.probe-every} (1 s to 1 h), {@code nodo.stand-in.probes} (the latest ones that are looked at,
 * 1 to 50) and {@code nodo.stand-in.least-healthy} (the share of them that must be healthy, 1 to 100 per cent).
 */
@ApplicationScoped
public class ProbeSettings {

    private static final int WHOLE = 100;

    private final Duration every;
    private final int probes;
    private final int leastHealthy;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ProbeSettings(
            @ConfigProperty(name = "nodo.stand-in.probe-every") Duration every,
            @ConfigProperty(name = "nodo.stand-in.probes") int probes,
            @ConfigProperty(name = "nodo.stand-in.least-healthy") int leastHealthy) {
        this.every = Bounds.within("nodo.stand-in.probe-every", every, Duration.ofSeconds(1), Duration.ofHours(1));
        this.probes = Bounds.within("nodo.stand-in.probes", probes, 1, Probes.MOST);
        this.leastHealthy = Bounds.within("nodo.stand-in.least-healthy", leastHealthy, 1, WHOLE);
    }

    @SuppressWarnings("NullAway") // proxy
    protected ProbeSettings() {
        this.every = null;
        this.probes = 0;
        this.leastHealthy = 0;
    }

    /** How often each station is probed. */
    public Duration every() {
        return every;
    }

    /** How many of the latest probes are looked at. */
    public int probes() {
        return probes;
    }

    /** Per cent of them that must be healthy. */
    public int leastHealthy() {
        return leastHealthy;
    }
}
