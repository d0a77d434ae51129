package nodo.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** The outbox (table DELIVERY). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Deliveries {

    private static final String DUE = """
            SELECT * FROM delivery
            WHERE operation = :operation AND state = 'WAITING' AND due_at <= :now
                AND (lease_until IS NULL OR lease_until < :now) AND partner <> ALL (:busy)""";

    private static final String UNTRIED = " AND attempts = 0";

    private static final String IN_ORDER = " ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED";

    private static final String ANY = "";
    private static final String CONDITIONS = " AND d.state IN :states"
            + " AND (:operation = '' OR d.operation = :operation)"
            + " AND (:partner = '' OR d.partner = :partner)"
            + " AND (:subject = '' OR d.subject = :subject)";

    private final EntityManager entityManager;

    @Inject
    public Deliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Deliveries() {
        this(null);
    }

    /** Adds a message that is owed. */
    public void add(Delivery delivery) {
        entityManager.persist(delivery);
    }

    /**
     * Claims due messages that no other worker, here or on another instance, has claimed.
     *
     * @param operation the outbound operation
     * @param lease when others may take them over, and the present instant
     * @param busy partners that can take no more now
     * @param most how many at most
     * @return the rows, locked until the transaction ends; not yet marked as claimed
     */
    public List<Delivery> claimable(String operation, Instant now, Collection<String> busy, int most) {
        return claimable(DUE + IN_ORDER, operation, now, busy, most);
    }

    /**
     * As {@link #claimable}, but leaves alone what may have been sent before.
     *
     * @param operation the outbound operation
     * @param now the present instant
     * @param busy partners that can take no more now
     * @param most how many at most
     */
    public List<Delivery> claimableUntried(String operation, Instant now, Collection<String> busy, int most) {
        return claimable(DUE + UNTRIED + IN_ORDER, operation, now, busy, most);
    }

    @SuppressWarnings("unchecked") // the native query names the entity
    private List<Delivery> claimable(String sql, String operation, Instant now, Collection<String> busy, int most) {
        return entityManager
                .createNativeQuery(sql, Delivery.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Delivery.class)
                .setParameter("operation", operation)
                .setParameter("now", now)
                .setParameter("busy", busy.toArray(String[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    /** The delivery with its row lock, if it still exists. */
    public Optional<Delivery> lock(long id) {
        return Optional.ofNullable(entityManager.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether a message about this is owed, or was given up, to whatever partner. */
    public boolean isOwed(String operation, String subject) {
        return !entityManager
                .createQuery(
                        "SELECT d.id FROM Delivery d WHERE d.operation = :operation AND d.subject = :subject",
                        Long.class)
                .setParameter("operation", operation)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The delivery of an operation about something, with its row lock: the first, if several partners are owed it. */
    public Optional<Delivery> lock(String operation, String subject) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Delivery d WHERE d.operation = :operation AND d.subject = :subject ORDER BY d.id",
                        Delivery.class)
                .setParameter("operation", operation)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Removes a delivery that succeeded. */
    public void remove(Delivery delivery) {
        entityManager.remove(delivery);
    }

    /**
     * Makes every waiting delivery of an operation due now, as the protocol's job of that name asks.
     *
     * @param operation the outbound operation
     * @param now the present instant
     * @return how many became due
     */
    public int makeDue(String operation, Instant now) {
        return entityManager
                .createQuery("UPDATE Delivery d SET d.dueAt = :now, d.version = d.version + 1"
                        + " WHERE d.operation = :operation AND d.state = :waiting AND d.dueAt > :now")
                .setParameter("now", now)
                .setParameter("operation", operation)
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    /**
     * A page of deliveries, oldest first.
     *
     * @param after the id to start behind, 0 for the first page
     * @param most how many at most
     */
    public List<Delivery> page(DeliveryFilter filter, long after, int most) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Delivery d WHERE d.id > :after" + CONDITIONS + " ORDER BY d.id", Delivery.class)
                .setParameter("after", after)
                .setParameter("states", filter.states())
                .setParameter("operation", filter.operation().orElse(ANY))
                .setParameter("partner", filter.partner().orElse(ANY))
                .setParameter("subject", filter.subject().orElse(ANY))
                .setMaxResults(most)
                .getResultList();
    }

    /** How much is owed, and since when: for health and metrics. */
    public Backlog backlog() {
        Object[] row = entityManager.createQuery("""
                        SELECT count(d),
                            min(CASE WHEN d.state = nodo.delivery.DeliveryState.WAITING THEN d.createdAt END),
                            sum(CASE WHEN d.state = nodo.delivery.DeliveryState.WAITING THEN 0 ELSE 1 END)
                        FROM Delivery d""", Object[].class).getSingleResult();
        long all = (Long) row[0];
        long dead = row[2] == null ? 0 : ((Number) row[2]).longValue();
        return new Backlog(all - dead, dead, Optional.ofNullable((Instant) row[1]));
    }

    /**
     * How much is owed.
     *
     * @param waiting messages that will be tried
     * @param dead messages that will not be tried again
     * @param oldest since when the oldest of those that will be tried is owed
     */
    public record Backlog(long waiting, long dead, Optional<Instant> oldest) {}
}
