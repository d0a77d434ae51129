package nodo.reporting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How reporting flows are taken and shown.
 *
 * <p>Keys: {@code nodo.reporting.listed-for} (how long a flow is in the list, 1 to 3650 days), {@code
 * nodo.reporting.most-listed} (flows in one list, 1 to 100000) and {@code nodo.reporting.check-totals} (whether number and
 * total must be those of the payments).
 */
@ApplicationScoped
public class ReportingSettings {

    private static final int MOST_LISTED = 100_000;

    private final Duration listedFor;
    private final int mostListed;
    private final boolean checkTotals;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public ReportingSettings(
            @ConfigProperty(name = "nodo.reporting.listed-for") Duration listedFor,
            @ConfigProperty(name = "nodo.reporting.most-listed") int mostListed,
            @ConfigProperty(name = "nodo.reporting.check-totals") boolean checkTotals) {
        this.listedFor =
                Bounds.within("nodo.reporting.listed-for", listedFor, Duration.ofDays(1), Duration.ofDays(3650));
        this.mostListed = Bounds.within("nodo.reporting.most-listed", mostListed, 1, MOST_LISTED);
        this.checkTotals = checkTotals;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ReportingSettings() {
        this.listedFor = null;
        this.mostListed = 0;
        this.checkTotals = false;
    }

    /** How long a flow is in the list. */
    public Duration listedFor() {
        return listedFor;
    }

    /** Flows in one list. */
    public int mostListed() {
        return mostListed;
    }

    /** Whether number and total must be those of the payments. */
    public boolean checkTotals() {
        return checkTotals;
    }
}
