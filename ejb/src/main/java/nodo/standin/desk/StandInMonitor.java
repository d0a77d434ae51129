package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.notice.desk.PaymentDataRules;
import nodo.standin.StandInCause;
import nodo.standin.StationTraffic;
import nodo.standin.Traffic;

/**
 * Job standInMonitor, one of our own: puts stations in stand-in that were hardly ever there of late, if they matter.
 *
 * <p>Source: flows-notice §18, trigger.
 */
@ApplicationScoped
public class StandInMonitor implements Job {

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final Transactions transactions;
    private final StationTraffic traffic;
    private final TrafficCounter counter;
    private final StandInSwitch standIn;
    private final MonitorSettings settings;
    private final Clock clock;

    @Inject
    public StandInMonitor(
            Transactions transactions,
            StationTraffic traffic,
            TrafficCounter counter,
            StandInSwitch standIn,
            MonitorSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.traffic = traffic;
        this.counter = counter;
        this.standIn = standIn;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandInMonitor() {
        this(null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return "standInMonitor";
    }

    @Override
    public Optional<Duration> every(JobSettings all) {
        return Optional.of(settings.every());
    }

    /**
     * Looks at the window that ends now.
     *
     * @return how many stations were put in stand-in
     */
    @Override
    public int run() {
        counter.write();
        Instant now = clock.instant();
        Instant since = TrafficCounter.minute(now.minus(settings.window()));
        List<Traffic> window = transactions.commit(() -> {
            traffic.forgetBefore(since);
            return traffic.since(since);
        });
        long all = window.stream().mapToLong(Traffic::calls).sum();
        return (int) window.stream()
                .filter(station -> isAway(station, all, now))
                .map(Traffic::station)
                .filter(standIn::isAllowed)
                .filter(station -> standIn.begin(station, StandInCause.MONITOR))
                .count();
    }

    private boolean isAway(Traffic station, long all, Instant now) {
        return station.calls() >= settings.leastCalls()
                && station.isLessAvailableThan(settings.leastAvailability())
                && station.isMoreThan(isDay(now) ? settings.dayTraffic() : settings.nightTraffic(), all);
    }

    private static boolean isDay(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, PaymentDataRules.ITALY);
        return !time.isBefore(MORNING) && time.isBefore(NIGHT);
    }
}
