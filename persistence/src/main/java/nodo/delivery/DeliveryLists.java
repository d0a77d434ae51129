package nodo.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/**
 * The outbox as pages list and count it, newest first. Reads only; every method works inside the caller's transaction.
 *
 * <p>A delivery belongs to the creditor that its receipt is addressed to, so that a broadcast receipt is seen by its
 * beneficiary, too. What is told to PSPs and touchpoints is addressed to no creditor. A session is the subject of its own
 * deliveries and of those of the closePayment that closed it.
 */
@ApplicationScoped
public class DeliveryLists {

    /** How far lists reach and counts go. */
    public static final int REACH = 10_000;

    private static final String CONDITIONS = """

            WHERE (:state = '' OR d.state = :state) AND (:operation = '' OR d.operation = :operation)
                AND (:partner = '' OR d.partner = :partner)
                AND (:subject = '' OR d.subject = :subject
                    OR d.subject = (SELECT p.close_id FROM position_payment p WHERE p.token = :subject))
                AND (:creditor = '' OR EXISTS (SELECT 1 FROM position_receipt_recipient r
                    WHERE r.token = d.subject AND r.station = d.partner AND r.creditor = :creditor))""";

    private final EntityManager entityManager;

    @Inject
    public DeliveryLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected DeliveryLists() {
        this(null);
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param first how many to leave out, 0 to {@link #REACH}
     * @param most how many at most, 1 to 1000
     */
    @SuppressWarnings("unchecked") // the native query names the entity
    public List<Delivery> page(DeliverySearch search, int first, int most) {
        Query query = entityManager.createNativeQuery(
                "SELECT d.* FROM delivery d" + CONDITIONS + " ORDER BY d.id DESC", Delivery.class);
        return with(search, query)
                .setFirstResult(Math.max(0, Math.min(first, REACH)))
                .setMaxResults(Math.max(1, Math.min(most, 1000)))
                .getResultList();
    }

    /** How many there are; {@link #REACH} stands for that many or more. */
    public int count(DeliverySearch search) {
        Query query = entityManager.createNativeQuery(
                "SELECT count(*) FROM (SELECT 1 FROM delivery d" + CONDITIONS + " LIMIT " + REACH + ") AS found",
                Long.class);
        return ((Long) with(search, query).getSingleResult()).intValue();
    }

    /** Whether a delivery exists and belongs to a creditor; any exists for nobody in particular. */
    public boolean belongs(long id, Optional<String> creditor) {
        Query query = entityManager.createNativeQuery(
                "SELECT count(*) FROM delivery d" + CONDITIONS + " AND d.id = :id", Long.class);
        DeliverySearch anything =
                new DeliverySearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), creditor);
        return (Long) with(anything, query).setParameter("id", id).getSingleResult() > 0;
    }

    private static Query with(DeliverySearch search, Query query) {
        return query.setParameter("state", search.state().map(Enum::name).orElse(""))
                .setParameter("partner", search.partner().orElse(""))
                .setParameter("subject", search.subject().orElse(""))
                .setParameter("operation", search.operation().orElse(""))
                .setParameter("creditor", search.creditor().orElse(""));
    }
}
