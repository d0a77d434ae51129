package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a station counts as away.
 *
 * <p>Keys: {@code nodo.stand-in.window} (what is looked at, 1 min to 24 h), {@code nodo.stand-in.least-availability} (below
 * it the station is away, 1 to 100 per cent), {@code nodo.stand-in.day-traffic} and {@code nodo.stand-in.night-traffic}
 * (only above this share of all calls, 0 to 100 per cent), {@code nodo.stand-in.least-calls} (1 to 1000000) and {@code
 * nodo.stand-in.monitor-every} (1 s to 1 h).
 */
@ApplicationScoped
public class MonitorSettings {

    private static final int WHOLE = 100;
    private static final int MOST_CALLS = 1_000_000;

    private final Duration window;
    private final int leastAvailability;
    private final int dayTraffic;
    private final int nightTraffic;
    private final int leastCalls;
    private final Duration every;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public MonitorSettings(
            @ConfigProperty(name = "nodo.stand-in.window") Duration window,
            @ConfigProperty(name = "nodo.stand-in.least-availability") int leastAvailability,
            @ConfigProperty(name = "nodo.stand-in.day-traffic") int dayTraffic,
            @ConfigProperty(name = "nodo.stand-in.night-traffic") int nightTraffic,
            @ConfigProperty(name = "nodo.stand-in.least-calls") int leastCalls,
            @ConfigProperty(name = "nodo.stand-in.monitor-every") Duration every) {
        this.window = Bounds.within("nodo.stand-in.window", window, Duration.ofMinutes(1), Duration.ofHours(24));
        this.leastAvailability = Bounds.within("nodo.stand-in.least-availability", leastAvailability, 1, WHOLE);
        this.dayTraffic = Bounds.within("nodo.stand-in.day-traffic", dayTraffic, 0, WHOLE);
        this.nightTraffic = Bounds.within("nodo.stand-in.night-traffic", nightTraffic, 0, WHOLE);
        this.leastCalls = Bounds.within("nodo.stand-in.least-calls", leastCalls, 1, MOST_CALLS);
        this.every = Bounds.within("nodo.stand-in.monitor-every", every, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    @SuppressWarnings("NullAway") // proxy
    protected MonitorSettings() {
        this.window = null;
        this.leastAvailability = 0;
        this.dayTraffic = 0;
        this.nightTraffic = 0;
        this.leastCalls = 0;
        this.every = null;
    }

    /** How far back calls count. */
    public Duration window() {
        return window;
    }

    /** Per cent of the calls that must find the station there. */
    public int leastAvailability() {
        return leastAvailability;
    }

    /** Per cent of all calls that a station must have by day. */
    public int dayTraffic() {
        return dayTraffic;
    }

    /** The same by night. */
    public int nightTraffic() {
        return nightTraffic;
    }

    /** Calls that a station must have in the window. */
    public int leastCalls() {
        return leastCalls;
    }

    /** How often it is looked at. */
    public Duration every() {
        return every;
    }
}
