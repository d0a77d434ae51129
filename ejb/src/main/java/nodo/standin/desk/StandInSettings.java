package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When the hub answers in the place of a station, and what it says where the archive is silent.
 *
 * <p>Keys: {@code nodo.stand-in.look-every} (for changes of other instances, 0.1 s to 10 min), {@code
 * nodo.stand-in.per-call} (whether the archive is asked after a single failed call) and {@code
 * nodo.stand-in.transfer-category} (1 to 140 characters).
 */
@ApplicationScoped
public class StandInSettings {

    private static final int LONGEST_CATEGORY = 140;

    private final Duration lookEvery;
    private final boolean perCall;
    private final String transferCategory;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public StandInSettings(
            @ConfigProperty(name = "nodo.stand-in.look-every") Duration lookEvery,
            @ConfigProperty(name = "nodo.stand-in.per-call") boolean perCall,
            @ConfigProperty(name = "nodo.stand-in.transfer-category") String transferCategory) {
        this.lookEvery =
                Bounds.within("nodo.stand-in.look-every", lookEvery, Duration.ofMillis(100), Duration.ofMinutes(10));
        this.perCall = perCall;
        Bounds.within("nodo.stand-in.transfer-category (length)", transferCategory.length(), 1, LONGEST_CATEGORY);
        this.transferCategory = transferCategory;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInSettings() {
        this.lookEvery = null;
        this.perCall = false;
        this.transferCategory = null;
    }

    /** How often an instance looks for changes that another one made. */
    public Duration lookEvery() {
        return lookEvery;
    }

    /** Whether the archive is asked after a single failed call. */
    public boolean perCall() {
        return perCall;
    }

    /** The taxonomy code of a transfer of the archive. */
    public String transferCategory() {
        return transferCategory;
    }
}
