package nodo.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The stations that are stood in for (table STAND_IN_STATION). Every method works inside the caller's transaction. */
@ApplicationScoped
public class StandIns {

    /** What an operator says counts more than what the hub found out, and not the other way round. */
    private static final String BEGIN = """
            INSERT INTO stand_in_station AS known (station, cause, since, probes)
            VALUES (:station, :cause, :since, '')
            ON CONFLICT ON CONSTRAINT stand_in_station_pk DO UPDATE SET cause = excluded.cause
                WHERE known.cause = 'MONITOR' AND excluded.cause = 'OPERATOR'""";

    /** Those that waited longest for a probe come first. */
    private static final String ALL =
            "SELECT station, cause, since, probes FROM stand_in_station ORDER BY probed_at NULLS FIRST, station";

    private final EntityManager entityManager;

    @Inject
    public StandIns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StandIns() {
        this(null);
    }

    /**
     * Puts a station in stand-in.
     *
     * @return whether that changed something
     */
    public boolean begin(String station, StandInCause cause, Instant at) {
        return entityManager
                        .createNativeQuery(BEGIN)
                        .setParameter("station", station)
                        .setParameter("cause", cause.name())
                        .setParameter("since", at)
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends a stand-in.
     *
     * @return whether there was one
     */
    public boolean end(String station) {
        return entityManager
                        .createNativeQuery("DELETE FROM stand_in_station WHERE station = :station")
                        .setParameter("station", station)
                        .executeUpdate()
                == 1;
    }

    /** Notes how a probe went; of a station that is not stood in for any more, nothing. */
    public void probed(String station, Probes probes, Instant at) {
        entityManager
                .createNativeQuery(
                        "UPDATE stand_in_station SET probes = :probes, probed_at = :at WHERE station = :station")
                .setParameter("probes", probes.results())
                .setParameter("at", at)
                .setParameter("station", station)
                .executeUpdate();
    }

    /** All stations that are stood in for; those that waited longest for a probe come first. */
    public List<StandIn> all() {
        List<?> rows = entityManager.createNativeQuery(ALL).getResultList();
        return rows.stream().map(row -> standIn((Object[]) row)).toList();
    }

    private static StandIn standIn(Object[] row) {
        return new StandIn(
                (String) row[0], StandInCause.valueOf((String) row[1]), (Instant) row[2], new Probes((String) row[3]));
    }
}
