package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import nodo.exchange.Transactions;
import nodo.registry.Station;
import nodo.standin.StandIn;
import nodo.standin.StandIns;

/** Which stations are stood in for, in memory: as the table said when it was looked at last. */
@ApplicationScoped
public class StandInView {

    private final Transactions transactions;
    private final StandIns standIns;
    private volatile Set<String> stations = Set.of();

    @Inject
    public StandInView(Transactions transactions, StandIns standIns) {
        this.transactions = transactions;
        this.standIns = standIns;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInView() {
        this(null, null);
    }

    /** Whether a station is stood in for: it allows it, and somebody said so. */
    public boolean covers(Station station) {
        return allows(station) && stations.contains(station.id());
    }

    /** Whether a station may be stood in for. */
    static boolean allows(Station station) {
        return station.standIn() && station.speaksNoticeModel();
    }

    /** Looks at the table. */
    public void look() {
        stations = transactions.commit(standIns::all).stream()
                .map(StandIn::station)
                .collect(Collectors.toUnmodifiableSet());
    }
}
