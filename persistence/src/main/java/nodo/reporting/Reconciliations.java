package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Compares flows with receipts, of the notice model and of the classic one (RT) alike. Nothing of it is stored: a receipt
 * may come after its flow, and a revision may come any time. Every method works inside the caller's transaction.
 *
 * <p>A payment's receipt is that of its creditor, or of its PSP, which has its IUR: a payment token, or what a PSP of the
 * classic model gave to a payment of its RT. Where several have it, since those PSPs choose as they like, it is the one that
 * agrees best. Where the flow does not say the transfer, it is all that the receipt credits to the creditor under that IUR.
 * Digital stamps are never part of a flow (fdr §1), nor of what is compared; nor is what an RT says was not paid.
 *
 * <p>Source: fdr §7, step 4.
 */
@ApplicationScoped
public class Reconciliations {

    private static final String JUDGED = """
            SELECT line.*, receipt.amount AS receipt_amount, CASE
                    WHEN line.outcome_code = 3 THEN 'REVOKED'
                    WHEN EXISTS (SELECT 1 FROM reporting_flow_payment other
                           JOIN reporting_flow_series s ON s.current_flow = other.flow
                           JOIN reporting_flow earlier ON earlier.id = other.flow
                          WHERE other.iur = line.iur AND other.outcome_code <> 3 AND other.flow <> line.flow
                            AND coalesce(other.transfer_index, 0) = coalesce(line.transfer_index, 0)
                            AND other.iuv = line.iuv AND earlier.creditor = f.creditor AND earlier.psp = f.psp
                            AND (earlier.published_at, earlier.id) < (f.published_at, f.id)) THEN 'REPORTED_BEFORE'
                    WHEN receipt.id IS NULL AND line.outcome_code IN (8, 9) THEN 'WITHOUT_RECEIPT'
                    WHEN receipt.id IS NULL THEN 'RECEIPT_MISSING'
                    WHEN receipt.amount IS NULL THEN 'OTHER_CREDITOR'
                    WHEN receipt.iuv <> line.iuv THEN 'OTHER_IUV'
                    WHEN receipt.psp <> f.psp THEN 'OTHER_PSP'
                    WHEN receipt.amount <> line.amount THEN 'OTHER_AMOUNT'
                    ELSE 'RECONCILED' END AS verdict
              FROM reporting_flow_payment line
              JOIN reporting_flow f ON f.id = line.flow
              LEFT JOIN LATERAL (
                    SELECT one.* FROM (
                        SELECT c.receipt AS id, c.psp, c.iuv, sum(c.amount) FILTER (WHERE c.creditor = f.creditor
                               AND c.transfer = coalesce(line.transfer_index, c.transfer)) AS amount
                          FROM credited_transfer c
                         WHERE c.iur = line.iur AND (c.creditor = f.creditor OR c.psp = f.psp)
                         GROUP BY c.receipt, c.psp, c.iuv) one
                     ORDER BY one.amount IS NULL, one.iuv <> line.iuv, one.psp <> f.psp, one.amount <> line.amount, one.id
                     LIMIT 1) receipt ON true
             WHERE line.flow = :flow""";

    private static final String UNREPORTED = """
            SELECT t.creditor, t.psp, t.iur, t.transfer, t.iuv, t.amount, t.paid_at
              FROM credited_transfer t
             WHERE t.creditor = :creditor AND t.paid_at >= :from AND t.paid_at < :to AND t.amount IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM reporting_flow_payment line
                      JOIN reporting_flow_series s ON s.current_flow = line.flow
                      JOIN reporting_flow f ON f.id = line.flow
                     WHERE line.iur = t.iur AND line.iuv = t.iuv AND f.creditor = t.creditor
                       AND coalesce(line.transfer_index, t.transfer) = t.transfer)
             ORDER BY t.paid_at, t.iur, t.transfer""";

    private static final int VERDICT = 8;
    private static final int RECEIPT_AMOUNT = 9;

    private final EntityManager entityManager;

    @Inject
    public Reconciliations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Reconciliations() {
        this(null);
    }

    /**
     * How many payments of a flow came to which verdict; those to which none came are left out.
     *
     * @param flow a published flow
     */
    public Map<Verdict, Long> summary(Flow flow) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT verdict, count(*) FROM (" + JUDGED + ") judged GROUP BY verdict")
                .setParameter("flow", flow.id())
                .getResultList();
        Map<Verdict, Long> summary = new EnumMap<>(Verdict.class);
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> summary.put(Verdict.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return summary;
    }

    /**
     * One page of a flow's payments beside their receipts, by their index.
     *
     * @param flow a published flow
     * @param verdict only those that came to this one
     * @param page which
     */
    public List<ReconciledPayment> page(Flow flow, Optional<Verdict> verdict, Page page) {
        Query query = entityManager
                .createNativeQuery("SELECT " + FlowPayments.COLUMNS + ", verdict, receipt_amount FROM (" + JUDGED
                        + ") judged WHERE :verdict IN ('', verdict) ORDER BY line")
                .setParameter("flow", flow.id())
                .setParameter("verdict", verdict.map(Verdict::name).orElse(""));
        List<?> rows =
                query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Reconciliations::reconciled)
                .toList();
    }

    /**
     * What was paid to a creditor and no flow in force tells, the oldest first.
     *
     * @param creditor the creditor
     * @param from the first moment of payment
     * @param to the first moment behind the last
     * @param page which part
     */
    public List<UnreportedReceipt> unreported(String creditor, Instant from, Instant to, Page page) {
        List<?> rows = entityManager
                .createNativeQuery(UNREPORTED)
                .setParameter("creditor", creditor)
                .setParameter("from", from)
                .setParameter("to", to)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(Reconciliations::unreported)
                .toList();
    }

    private static ReconciledPayment reconciled(@Nullable Object[] row) {
        return new ReconciledPayment(
                FlowPayments.payment(row, 0),
                Verdict.valueOf(String.valueOf(row[VERDICT])),
                Optional.ofNullable((BigDecimal) row[RECEIPT_AMOUNT]).map(Euro::new));
    }

    private static UnreportedReceipt unreported(Object[] row) {
        int column = 0;
        return new UnreportedReceipt(
                (String) row[column++],
                (String) row[column++],
                (String) row[column++],
                ((Number) row[column++]).intValue(),
                (String) row[column++],
                new Euro((BigDecimal) row[column++]),
                (Instant) row[column]);
    }
}
