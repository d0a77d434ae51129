package nodo.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What stations are asked, by the minute (table STATION_TRAFFIC). Every method works inside the caller's transaction. */
@ApplicationScoped
public class StationTraffic {

    private static final String ADD = """
            INSERT INTO station_traffic AS known (station, minute, calls, faults)
            VALUES (:station, :minute, :calls, :faults)
            ON CONFLICT ON CONSTRAINT station_traffic_pk DO UPDATE
                SET calls = known.calls + excluded.calls, faults = known.faults + excluded.faults""";

    private static final String SINCE = """
            SELECT station, sum(calls), sum(faults) FROM station_traffic
             WHERE minute >= :since GROUP BY station ORDER BY station""";

    private final EntityManager entityManager;

    @Inject
    public StationTraffic(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StationTraffic() {
        this(null);
    }

    /** Adds what one instance counted, in one order everywhere, so that two instances never wait for each other. */
    public void add(Collection<TrafficCount> counts) {
        counts.stream()
                .sorted(Comparator.comparing(TrafficCount::station).thenComparing(TrafficCount::minute))
                .forEach(count -> entityManager
                        .createNativeQuery(ADD)
                        .setParameter("station", count.station())
                        .setParameter("minute", count.minute())
                        .setParameter("calls", count.calls())
                        .setParameter("faults", count.faults())
                        .executeUpdate());
    }

    /** What every station was asked from this minute on. */
    public List<Traffic> since(Instant minute) {
        List<?> rows = entityManager
                .createNativeQuery(SINCE)
                .setParameter("since", minute)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Traffic((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** Forgets what a station was asked: a new life begins. */
    public void forget(String station) {
        entityManager
                .createNativeQuery("DELETE FROM station_traffic WHERE station = :station")
                .setParameter("station", station)
                .executeUpdate();
    }

    /** Forgets what is older than this minute. */
    public int forgetBefore(Instant minute) {
        return entityManager
                .createNativeQuery("DELETE FROM station_traffic WHERE minute < :minute")
                .setParameter("minute", minute)
                .executeUpdate();
    }
}
