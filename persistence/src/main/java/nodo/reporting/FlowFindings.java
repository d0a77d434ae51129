package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The anomalies of accepted flows (table REPORTING_FLOW_ANOMALY). They are found by the database, among rows that are
 * there already, so that a flow of any length needs no memory for it. Every method works inside the caller's transaction.
 */
@ApplicationScoped
public class FlowFindings {

    private static final String OF_THE_FLOW = """
            INSERT INTO reporting_flow_anomaly (flow, line, anomaly)
            SELECT f.id, 0, found.anomaly
              FROM reporting_flow f
             CROSS JOIN LATERAL (VALUES
                    ('NUMBER_DIFFERS', f.payments_told <> f.payments_found),
                    ('TOTAL_DIFFERS', f.total_told <> f.total_found),
                    ('RECEIVER_DIFFERS', f.receiver_id <> f.creditor),
                    ('REGULATION_DATE_DIFFERS', left(f.flow_id, 10) <> to_char(f.regulation_date, 'YYYY-MM-DD')))
                AS found(anomaly, holds)
             WHERE f.id = :flow AND found.holds""";

    private static final String OF_THE_PAYMENTS = """
            INSERT INTO reporting_flow_anomaly (flow, line, anomaly)
            SELECT p.flow, p.line, found.anomaly
              FROM (SELECT line.*,
                           row_number() OVER (PARTITION BY iuv, iur, transfer_index ORDER BY line.line) AS repetition,
                           count(*) OVER (PARTITION BY iur) AS of_this_iur
                      FROM reporting_flow_payment line WHERE line.flow = :flow) p
              JOIN reporting_flow f ON f.id = p.flow
             CROSS JOIN LATERAL (VALUES
                    ('REPEATED', p.repetition > 1),
                    ('AFTER_REGULATION', p.outcome_date > f.regulation_date),
                    ('TRANSFER_UNSAID', p.transfer_index IS NULL AND p.of_this_iur > 1))
                AS found(anomaly, holds)
             WHERE found.holds""";

    private final EntityManager entityManager;

    @Inject
    public FlowFindings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowFindings() {
        this(null);
    }

    /** Looks for anomalies in a flow whose payments are all written. */
    void look(Flow flow) {
        entityManager
                .createNativeQuery(OF_THE_FLOW)
                .setParameter("flow", flow.id())
                .executeUpdate();
        entityManager
                .createNativeQuery(OF_THE_PAYMENTS)
                .setParameter("flow", flow.id())
                .executeUpdate();
    }

    /**
     * One page of the anomalies of a flow: those of the flow itself, then those of its payments by their index.
     *
     * @param flow the flow
     * @param page which
     */
    public Paged<FlowFinding> page(Flow flow, Page page) {
        Number count = (Number) entityManager
                .createNativeQuery("SELECT count(*) FROM reporting_flow_anomaly WHERE flow = :flow")
                .setParameter("flow", flow.id())
                .getSingleResult();
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT line, anomaly FROM reporting_flow_anomaly
                         WHERE flow = :flow ORDER BY line, anomaly""", Object[].class)
                .setParameter("flow", flow.id())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(
                count.longValue(),
                rows.stream()
                        .map(Object[].class::cast)
                        .map(FlowFindings::finding)
                        .toList());
    }

    private static FlowFinding finding(Object[] row) {
        return new FlowFinding(((Number) row[0]).longValue(), FlowAnomaly.valueOf((String) row[1]));
    }
}
