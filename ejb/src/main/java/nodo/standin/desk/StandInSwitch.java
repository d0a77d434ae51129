package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import nodo.exchange.Transactions;
import nodo.registry.desk.Registries;
import nodo.standin.StandIn;
import nodo.standin.StandInCause;
import nodo.standin.StandIns;
import nodo.standin.StationTraffic;
import nodo.standin.Traffic;

/** Begins and ends the stand-in of stations: for the monitor, the probe and the operator. */
@ApplicationScoped
public class StandInSwitch {

    private static final Logger LOG = System.getLogger(StandInSwitch.class.getName());

    private final Registries registries;
    private final Transactions transactions;
    private final StandIns standIns;
    private final StationTraffic traffic;
    private final StandInView view;
    private final MonitorSettings settings;
    private final Clock clock;

    @Inject
    public StandInSwitch(
            Registries registries,
            Transactions transactions,
            StandIns standIns,
            StationTraffic traffic,
            StandInView view,
            MonitorSettings settings,
            Clock clock) {
        this.registries = registries;
        this.transactions = transactions;
        this.standIns = standIns;
        this.traffic = traffic;
        this.view = view;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInSwitch() {
        this(null, null, null, null, null, null, null);
    }

    /** Whether the registry allows that a station is stood in for. */
    public boolean isAllowed(String station) {
        return registries.current().station(station).filter(StandInView::allows).isPresent();
    }

    /**
     * Puts a station in stand-in.
     *
     * @return whether that changed something
     */
    public boolean begin(String station, StandInCause cause) {
        boolean changed = transactions.commit(() -> standIns.begin(station, cause, clock.instant()));
        if (changed) {
            LOG.log(Level.WARNING, "station {0} is stood in for; {1} said so", station, cause);
        }
        view.look();
        return changed;
    }

    /**
     * Ends a station's stand-in.
     *
     * @return whether there was one
     */
    public boolean end(String station) {
        boolean changed = transactions.commit(() -> {
            traffic.forget(station);
            return standIns.end(station);
        });
        if (changed) {
            LOG.log(Level.INFO, "station {0} answers for itself again", station);
        }
        view.look();
        return changed;
    }

    /** All stations that are stood in for. */
    public List<StandIn> all() {
        return transactions.commit(standIns::all);
    }

    /** What stations were asked in the window that the monitor looks at. */
    public List<Traffic> traffic() {
        return transactions.commit(
                () -> traffic.since(TrafficCounter.minute(clock.instant().minus(settings.window()))));
    }
}
