package nodo.notice.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nodo.journal.Journal;
import nodo.notice.partner.Deputy;
import nodo.notice.partner.PaForNode;
import nodo.standin.ArchivedNotices;
import nodo.standin.StandIns;
import nodo.standin.StationTraffic;
import nodo.standin.desk.ArchiveDeputy;
import nodo.standin.desk.MonitorSettings;
import nodo.standin.desk.ProbeSettings;
import nodo.standin.desk.StandInMonitor;
import nodo.standin.desk.StandInProbe;
import nodo.standin.desk.StandInSettings;
import nodo.standin.desk.StandInSwitch;
import nodo.standin.desk.StandInView;
import nodo.standin.desk.TrafficCounter;
import nodo.store.Store;

/** A hub whose first station may be stood in for, with the archive and the jobs that begin and end it. */
final class StandInBench implements AutoCloseable {

    static final int LEAST_CALLS = 3;

    final ArchivedNotices archive;
    final StandInView view;
    final TestHub hub;
    final Deputy deputy;
    final StandInSwitch standInSwitch;
    final StandInMonitor monitor;
    final StandInProbe probe;

    /** With or without help after a single failed call. */
    StandInBench(Store store, boolean perCall) {
        StandIns standIns = new StandIns(store.entityManager());
        StationTraffic traffic = new StationTraffic(store.entityManager());
        List<TrafficCounter> counters = new ArrayList<>();
        List<Deputy> deputies = new ArrayList<>();
        this.archive = new ArchivedNotices(store.entityManager());
        this.view = new StandInView(store.transactions(), standIns);
        this.hub = new TestHub(store, parts -> {
            counters.add(new TrafficCounter(store.transactions(), traffic, parts.clock));
            deputies.add(new ArchiveDeputy(
                    parts.registries,
                    store.transactions(),
                    archive,
                    parts.positions,
                    view,
                    counters.get(0),
                    new StandInSettings(Duration.ofSeconds(2), perCall, "9/0101108TS/"),
                    parts.clock));
            return deputies.get(0);
        });
        this.deputy = deputies.get(0);
        hub.use(hub.standInRegistry());
        MonitorSettings settings =
                new MonitorSettings(Duration.ofMinutes(30), 50, 5, 10, LEAST_CALLS, Duration.ofMinutes(1));
        this.standInSwitch =
                new StandInSwitch(hub.registries, store.transactions(), standIns, traffic, view, settings, hub.clock);
        this.monitor =
                new StandInMonitor(store.transactions(), traffic, counters.get(0), standInSwitch, settings, hub.clock);
        this.probe = new StandInProbe(
                hub.registries,
                store.transactions(),
                standIns,
                standInSwitch,
                new PaForNode(hub.stations),
                new Journal(store.dataSource()),
                new ProbeSettings(Duration.ofMinutes(1), 2, 50),
                hub.clock);
    }

    @Override
    public void close() {
        hub.close();
    }
}
