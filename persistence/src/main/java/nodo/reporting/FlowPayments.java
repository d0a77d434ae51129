package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import nodo.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The payments of flows (table REPORTING_FLOW_PAYMENT): many to a flow, so they are rows and no entities. Every method
 * works inside the caller's transaction.
 */
@ApplicationScoped
public class FlowPayments {

    static final String COLUMNS = "line, iuv, iur, transfer_index, amount, outcome_code, outcome_date, outcome_at";

    private final EntityManager entityManager;

    @Inject
    public FlowPayments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowPayments() {
        this(null);
    }

    /**
     * One page of a flow's payments, by their index.
     *
     * @param flow the flow
     * @param page which
     */
    public Paged<FlowPayment> page(Flow flow, Page page) {
        List<?> rows = query(
                        "SELECT " + COLUMNS + " FROM reporting_flow_payment WHERE flow = :flow ORDER BY line", flow)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(flow.found().payments(), payments(rows));
    }

    /**
     * The payments that follow, by their index.
     *
     * @param flow the flow
     * @param after the index behind which they begin; 0 for the first
     * @param most how many at most
     */
    public List<FlowPayment> after(Flow flow, long after, int most) {
        return payments(query(
                        "SELECT " + COLUMNS
                                + " FROM reporting_flow_payment WHERE flow = :flow AND line > :after ORDER BY line",
                        flow)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    /** Number and sum of those payments of a flow that have these indexes. */
    public FlowTotals totals(Flow flow, Collection<Long> indexes) {
        Object[] row = (Object[]) query("""
                        SELECT count(*), coalesce(sum(amount), 0) FROM reporting_flow_payment
                         WHERE flow = :flow AND line = ANY(:lines)""", flow)
                .setParameter("lines", indexes.toArray(Long[]::new))
                .getSingleResult();
        return new FlowTotals(((Number) row[0]).longValue(), (BigDecimal) row[1]);
    }

    /** One statement for many rows: a flow has thousands. */
    void add(Flow flow, List<FlowPayment> payments) {
        query("""
                        INSERT INTO reporting_flow_payment
                            (flow, line, iuv, iur, transfer_index, amount, outcome_code, outcome_date, outcome_at)
                        SELECT :flow, * FROM unnest(
                            :lines, :iuvs, :iurs, :transfers, :amounts, :codes, :dates, :moments)""", flow)
                .setParameter("lines", column(payments, FlowPayment::index, Long[]::new))
                .setParameter("iuvs", column(payments, FlowPayment::iuv, String[]::new))
                .setParameter("iurs", column(payments, FlowPayment::iur, String[]::new))
                .setParameter(
                        "transfers",
                        column(payments, payment -> payment.transferIndex().orElse(null), Integer[]::new))
                .setParameter(
                        "amounts", column(payments, payment -> payment.amount().amount(), BigDecimal[]::new))
                .setParameter(
                        "codes", column(payments, payment -> payment.outcome().code(), Integer[]::new))
                .setParameter("dates", column(payments, FlowPayment::date, LocalDate[]::new))
                .setParameter(
                        "moments", column(payments, payment -> payment.moment().orElse(null), Instant[]::new))
                .executeUpdate();
    }

    void remove(Flow flow, Collection<Long> indexes) {
        query("DELETE FROM reporting_flow_payment WHERE flow = :flow AND line = ANY(:lines)", flow)
                .setParameter("lines", indexes.toArray(Long[]::new))
                .executeUpdate();
    }

    void removeAll(Flow flow) {
        query("DELETE FROM reporting_flow_payment WHERE flow = :flow", flow).executeUpdate();
    }

    private static <T extends @Nullable Object> T[] column(
            List<FlowPayment> payments, Function<FlowPayment, T> value, IntFunction<T[]> array) {
        return payments.stream().map(value).toArray(array);
    }

    private Query query(String sql, Flow flow) {
        return entityManager.createNativeQuery(sql).setParameter("flow", flow.id());
    }

    private static List<FlowPayment> payments(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> payment(row, 0))
                .toList();
    }

    /** The payment whose {@link #COLUMNS} begin at that place of a row. */
    static FlowPayment payment(@Nullable Object[] row, int from) {
        return new FlowPayment(
                ((Number) present(row[from])).longValue(),
                (String) present(row[from + 1]),
                (String) present(row[from + 2]),
                Optional.ofNullable((Number) row[from + 3]).map(Number::intValue),
                new Euro((BigDecimal) present(row[from + 4])),
                PaymentOutcome.ofCode(((Number) present(row[from + 5])).intValue()),
                // Whichever type of a day the driver gives, its text is the day.
                LocalDate.parse(present(row[from + 6]).toString()),
                Optional.ofNullable((Instant) row[from + 7]));
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a column that is never null");
        }
        return value;
    }
}
