package nodo.registry.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.registry.PasswordHash;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the registry is kept.
 *
 * <p>Keys: {@code nodo.registry.look-every} (how often an instance looks for changes that another one made, 100 ms to
 * 10 min) and {@code nodo.registry.password-iterations} (cost of a new password hash, 1,000 to 60,000,000).
 */
@ApplicationScoped
public class RegistrySettings {

    private final Duration lookEvery;
    private final int passwordIterations;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public RegistrySettings(
            @ConfigProperty(name = "nodo.registry.look-every") Duration lookEvery,
            @ConfigProperty(name = "nodo.registry.password-iterations") int passwordIterations) {
        this.lookEvery =
                Bounds.within("nodo.registry.look-every", lookEvery, Duration.ofMillis(100), Duration.ofMinutes(10));
        this.passwordIterations = Bounds.within(
                "nodo.registry.password-iterations",
                passwordIterations,
                PasswordHash.FEWEST_ITERATIONS,
                PasswordHash.MOST_ITERATIONS);
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistrySettings() {
        this.lookEvery = null;
        this.passwordIterations = 0;
    }

    /** How often an instance looks for changes. */
    public Duration lookEvery() {
        return lookEvery;
    }

    /** Iterations of a new password hash. */
    public int passwordIterations() {
        return passwordIterations;
    }
}
