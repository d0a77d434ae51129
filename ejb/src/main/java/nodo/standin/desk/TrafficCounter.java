package nodo.standin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nodo.exchange.Transactions;
import nodo.fault.FaultCode;
import nodo.notice.partner.StationReply;
import nodo.standin.StationTraffic;
import nodo.standin.TrafficCount;

/**
 * Counts how questions to stations end, by the minute, in memory; the counts are added to the table at intervals. What an
 * instance that dies has not added yet is lost, and it is a few seconds of statistics.
 *
 * <p>Source: flows-notice §18, the faults that say that a station is away.
 */
@ApplicationScoped
public class TrafficCounter {

    private static final Set<FaultCode> AWAY = EnumSet.of(
            FaultCode.PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE,
            FaultCode.PPT_STAZIONE_INT_PA_TIMEOUT,
            FaultCode.PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO);

    private final ConcurrentMap<Place, Count> counts = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final StationTraffic traffic;
    private final Clock clock;

    @Inject
    public TrafficCounter(Transactions transactions, StationTraffic traffic, Clock clock) {
        this.transactions = transactions;
        this.traffic = traffic;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected TrafficCounter() {
        this(null, null, null);
    }

    /** Whether a reply says that the station is away. */
    static boolean isAway(StationReply<?> reply) {
        return reply instanceof StationReply.Failed<?> failed && AWAY.contains(failed.code());
    }

    /** A question that never had its turn says nothing about the station. */
    void heard(String station, StationReply<?> reply) {
        boolean away = isAway(reply);
        if (away || reply.wasAsked()) {
            counts.merge(new Place(station, minute(clock.instant())), new Count(1, away ? 1 : 0), Count::plus);
        }
    }

    /** Adds to the table what was counted since the last time. */
    public void write() {
        List<TrafficCount> counted = taken();
        if (!counted.isEmpty()) {
            transactions.commit(() -> {
                traffic.add(counted);
                return null;
            });
        }
    }

    private List<TrafficCount> taken() {
        List<TrafficCount> taken = new ArrayList<>();
        for (Place place : counts.keySet()) {
            Optional.ofNullable(counts.remove(place))
                    .ifPresent(count -> taken.add(
                            new TrafficCount(place.station(), place.minute(), count.calls(), count.faults())));
        }
        return taken;
    }

    static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private record Place(String station, Instant minute) {}

    private record Count(int calls, int faults) {

        Count plus(Count other) {
            return new Count(calls + other.calls, faults + other.faults);
        }
    }
}
