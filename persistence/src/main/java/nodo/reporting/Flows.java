package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import nodo.content.Content;

/**
 * How flows become revisions (table REPORTING_FLOW). A flow that comes whole is {@linkplain #receive received}, its
 * payments are written while its document is read, and it is {@linkplain #publish published}, {@linkplain #invalidate
 * kept as invalid} or {@linkplain #remove removed}, all in one transaction: the caller's.
 */
@ApplicationScoped
public class Flows {

    private final EntityManager entityManager;
    private final FlowParts parts;
    private final FlowPayments payments;
    private final FlowFindings findings;

    @Inject
    public Flows(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parts = new FlowParts(entityManager);
        this.payments = new FlowPayments(entityManager);
        this.findings = new FlowFindings(entityManager);
    }

    @SuppressWarnings("NullAway") // proxy
    protected Flows() {
        this(null);
    }

    /**
     * The series of a flow with its row lock, made if no flow of it came yet; the lock is held until the transaction
     * ends, and is how flows of one identifier are put in line.
     */
    public FlowSeries lockSeries(FlowKey key) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO reporting_flow_series (psp, flow_year, flow_id, version)
                        VALUES (:psp, :year, :flowId, 0)
                        ON CONFLICT ON CONSTRAINT reporting_flow_series_pk DO NOTHING""")
                .setParameter("psp", key.psp())
                .setParameter("year", key.year())
                .setParameter("flowId", key.flowId())
                .executeUpdate();
        return Optional.ofNullable(entityManager.find(FlowSeries.class, key, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("series vanished"));
    }

    /** Whether a revision has exactly this time. */
    public boolean hasRevisionAt(FlowKey key, Instant at) {
        return entityManager
                        .createQuery("""
                        SELECT count(f) FROM Flow f WHERE f.psp = :psp AND f.year = :year AND f.flowId = :flowId
                            AND f.at = :at AND f.status = :valid""", Long.class)
                        .setParameter("psp", key.psp())
                        .setParameter("year", key.year())
                        .setParameter("flowId", key.flowId())
                        .setParameter("at", at)
                        .setParameter("valid", FlowStatus.VALID)
                        .getSingleResult()
                > 0;
    }

    /**
     * Keeps a flow that came whole, with its document.
     *
     * @param upload what came with it
     * @param document the document's exact bytes
     */
    public Flow receive(FlowUpload upload, Content document) {
        Flow flow = Flow.unread(upload, FlowParts.look(document));
        entityManager.persist(flow);
        entityManager.flush();
        parts.keep(flow, document);
        return flow;
    }

    /** Takes the payments of a flow while its document is read. */
    public FlowRows rows(Flow flow) {
        return new FlowRows(flow, payments);
    }

    /**
     * Makes a flow that came whole a revision, and puts it in force.
     *
     * @param series its series, locked
     * @param flow the flow
     * @param content what its document says
     * @param rows its payments
     */
    public void publish(FlowSeries series, Flow flow, FlowContent content, FlowRows rows) {
        rows.write();
        flow.describe(content.head());
        flow.count(content.found(), flow.receivedAt());
        putInForce(series, flow, flow.receivedAt());
    }

    /**
     * Makes a draft a revision, and puts it in force.
     *
     * @param series its series, locked
     * @param draft the draft, locked
     * @param document the document that says the same
     * @param now the present instant
     */
    public void publish(FlowSeries series, Flow draft, Content document, Instant now) {
        parts.keep(draft, document);
        draft.enclose(FlowParts.look(document));
        putInForce(series, draft, now);
    }

    private void putInForce(FlowSeries series, Flow flow, Instant now) {
        flow.publish(series.nextRevision(), now);
        series.supersede(flow);
        entityManager.flush();
        findings.look(flow);
    }

    /**
     * Keeps a flow whose document failed as evidence, without payments.
     *
     * @param flow the flow
     * @param mistake what is wrong; cut at 1024 characters
     */
    public void invalidate(Flow flow, String mistake) {
        payments.removeAll(flow);
        flow.invalidate(mistake);
    }

    /** Forgets a flow that is no revision. */
    public void remove(Flow flow) {
        payments.removeAll(flow);
        parts.remove(flow);
        entityManager.remove(flow);
    }
}
