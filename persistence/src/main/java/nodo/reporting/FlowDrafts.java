package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flows that a PSP builds step by step over REST. Every method works inside the caller's transaction.
 *
 * <p>Source: fdr §6.4.
 */
@ApplicationScoped
public class FlowDrafts {

    private static final Set<FlowStatus> DRAFT = Set.of(FlowStatus.CREATED, FlowStatus.INSERTED);

    private static final String OF_PSP =
            " FROM Flow f WHERE f.psp = :psp AND f.status IN :draft AND f.receivedAt > :createdAfter";

    private final EntityManager entityManager;
    private final FlowPayments payments;

    @Inject
    public FlowDrafts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.payments = new FlowPayments(entityManager);
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowDrafts() {
        this(null);
    }

    /** Keeps a draft that is begun. */
    public Flow begin(Flow draft) {
        entityManager.persist(draft);
        return draft;
    }

    /** The draft of that name, with its row lock: whoever changes it is alone. */
    public Optional<Flow> lock(String psp, String flowId) {
        return named(psp, flowId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The draft of that name. */
    public Optional<Flow> find(String psp, String flowId) {
        return named(psp, flowId, LockModeType.NONE);
    }

    private Optional<Flow> named(String psp, String flowId, LockModeType lock) {
        return entityManager
                .createQuery(
                        "SELECT f FROM Flow f WHERE f.psp = :psp AND f.flowId = :flowId AND f.status IN :draft",
                        Flow.class)
                .setParameter("psp", PublishedFlows.storable(psp))
                .setParameter("flowId", PublishedFlows.storable(flowId))
                .setParameter("draft", DRAFT)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * One page of a PSP's drafts, the oldest first.
     *
     * @param psp the PSP
     * @param createdAfter only those that were begun later
     * @param page which
     */
    public Paged<Flow> page(String psp, Instant createdAfter, Page page) {
        long count = entityManager
                .createQuery("SELECT count(f)" + OF_PSP, Long.class)
                .setParameter("psp", psp)
                .setParameter("draft", DRAFT)
                .setParameter("createdAfter", createdAfter)
                .getSingleResult();
        List<Flow> flows = entityManager
                .createQuery("SELECT f" + OF_PSP + " ORDER BY f.receivedAt, f.id", Flow.class)
                .setParameter("psp", psp)
                .setParameter("draft", DRAFT)
                .setParameter("createdAfter", createdAfter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(count, flows);
    }

    /**
     * Adds payments whose indexes are free.
     *
     * @param draft the draft, locked
     * @param added at most 1000
     * @param now the present instant
     */
    public void add(Flow draft, List<FlowPayment> added, Instant now) {
        payments.add(draft, added);
        draft.count(draft.found().plus(FlowTotals.of(added)), now);
    }

    /**
     * Takes payments out.
     *
     * @param draft the draft, locked
     * @param indexes theirs, at most 1000
     * @param removed number and sum of theirs
     * @param now the present instant
     */
    public void remove(Flow draft, Collection<Long> indexes, FlowTotals removed, Instant now) {
        payments.remove(draft, indexes);
        draft.count(draft.found().minus(removed), now);
    }
}
