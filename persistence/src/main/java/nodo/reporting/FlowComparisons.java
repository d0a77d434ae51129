package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the payments of two revisions of a flow. The database does, so that flows of any length can be compared.
 * Every method works inside the caller's transaction.
 */
@ApplicationScoped
public class FlowComparisons {

    private static final int COLUMNS = 8;

    /** A payment that is the same but for its index has not changed. */
    private static final String CHANGES = """
             FROM (SELECT *, row_number() OVER (PARTITION BY iuv, iur, transfer_index ORDER BY line) AS occurrence
                     FROM reporting_flow_payment WHERE flow = :before) b
             FULL JOIN (SELECT *, row_number() OVER (PARTITION BY iuv, iur, transfer_index ORDER BY line) AS occurrence
                     FROM reporting_flow_payment WHERE flow = :after) a
               ON a.iuv = b.iuv AND a.iur = b.iur AND a.occurrence = b.occurrence
              AND coalesce(a.transfer_index, 0) = coalesce(b.transfer_index, 0)
            WHERE a.flow IS NULL OR b.flow IS NULL
               OR (a.amount, a.outcome_code, a.outcome_date) <> (b.amount, b.outcome_code, b.outcome_date)""";

    private final EntityManager entityManager;

    @Inject
    public FlowComparisons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowComparisons() {
        this(null);
    }

    /**
     * One page of the payments that differ, in the order of the one revision, then those that were added.
     *
     * @param before the one revision
     * @param after the other
     * @param page which
     */
    public Paged<FlowChange> page(Flow before, Flow after, Page page) {
        Number count =
                (Number) query("SELECT count(*)" + CHANGES, before, after).getSingleResult();
        List<?> rows = query(
                        "SELECT " + columns("b") + ", " + columns("a") + CHANGES + " ORDER BY b.line, a.line",
                        before,
                        after)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(
                count.longValue(),
                rows.stream()
                        .map(Object[].class::cast)
                        .map(FlowComparisons::change)
                        .toList());
    }

    /** Each with a name of its own, for one row holds both sides. */
    private static String columns(String side) {
        return FlowPayments.COLUMNS.replaceAll("(\\w+)", side + ".$1 AS " + side + "_$1");
    }

    private Query query(String sql, Flow before, Flow after) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("before", before.id())
                .setParameter("after", after.id());
    }

    private static FlowChange change(@Nullable Object[] row) {
        return new FlowChange(side(row, 0), side(row, COLUMNS));
    }

    private static Optional<FlowPayment> side(@Nullable Object[] row, int from) {
        return row[from] == null ? Optional.empty() : Optional.of(FlowPayments.payment(row, from));
    }
}
