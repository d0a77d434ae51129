package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reporting flows (table REPORTING_FLOW). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Flows {

    /** Bytes of a document in one row. */
    private static final int PART = 1 << 20;

    /** Payments written by one statement. */
    private static final int BATCH = 1000;

    /** Stands for "whichever": no PSP has an empty id. */
    private static final String ANY = "";

    /** The revisions in force of the creditors asked for. */
    private static final String CURRENT = """
             FROM reporting_flow f JOIN reporting_flow_series s ON s.current_flow = f.id
            WHERE f.creditor = ANY(:creditors) AND (:psp = '' OR f.psp = :psp)""";

    private final EntityManager entityManager;

    @Inject
    public Flows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Flows() {
        this(null);
    }

    /**
     * The series of a flow with its row lock, made if no flow of it came yet; the lock is held until the transaction
     * ends, and is how uploads of one identifier are put in line.
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
     * Adds a revision and puts it in force.
     *
     * @param series its series, locked
     * @param upload what came with it
     * @param content what its document says
     * @param document the document's exact bytes
     */
    public Flow publish(FlowSeries series, FlowUpload upload, FlowContent content, byte[] document) {
        Flow flow = Flow.valid(upload, content, series.nextRevision(), document.length, hash(document));
        keep(flow, document);
        keepPayments(flow, content.payments());
        series.supersede(flow);
        return flow;
    }

    /**
     * Keeps a flow whose document failed.
     *
     * @param upload what came with it
     * @param mistake what is wrong; cut at 1024 characters
     * @param document the document's exact bytes
     */
    public Flow keepInvalid(FlowUpload upload, String mistake, byte[] document) {
        Flow flow = Flow.invalid(upload, mistake, document.length, hash(document));
        keep(flow, document);
        return flow;
    }

    private void keep(Flow flow, byte[] document) {
        entityManager.persist(flow);
        entityManager.flush();
        for (int part = 0; part * PART < document.length; part++) {
            byte[] content = Arrays.copyOfRange(document, part * PART, Math.min(document.length, (part + 1) * PART));
            entityManager
                    .createNativeQuery("INSERT INTO reporting_flow_part (flow, part, content)"
                            + " VALUES (:flow, :part, :content)")
                    .setParameter("flow", flow.id())
                    .setParameter("part", part)
                    .setParameter("content", content)
                    .executeUpdate();
        }
    }

    private void keepPayments(Flow flow, List<FlowPayment> payments) {
        for (int from = 0; from < payments.size(); from += BATCH) {
            keepBatch(flow, from, payments.subList(from, Math.min(payments.size(), from + BATCH)));
        }
    }

    /** One statement for many rows: a flow has thousands. */
    private void keepBatch(Flow flow, int from, List<FlowPayment> payments) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO reporting_flow_payment
                            (flow, line, iuv, iur, transfer_index, amount, outcome_code, outcome_date)
                        SELECT :flow, :from + row.line, row.iuv, row.iur, row.transfer_index, row.amount,
                            row.outcome_code, row.outcome_date
                        FROM unnest(:iuvs, :iurs, :indexes, :amounts, :codes, :dates) WITH ORDINALITY
                            AS row(iuv, iur, transfer_index, amount, outcome_code, outcome_date, line)""")
                .setParameter("flow", flow.id())
                .setParameter("from", from)
                .setParameter("iuvs", payments.stream().map(FlowPayment::iuv).toArray(String[]::new))
                .setParameter("iurs", payments.stream().map(FlowPayment::iur).toArray(String[]::new))
                .setParameter(
                        "indexes",
                        payments.stream()
                                .map(payment -> payment.transferIndex().orElse(null))
                                .toArray(Integer[]::new))
                .setParameter(
                        "amounts",
                        payments.stream()
                                .map(payment -> payment.amount().amount())
                                .toArray(BigDecimal[]::new))
                .setParameter(
                        "codes", payments.stream().map(FlowPayment::outcomeCode).toArray(Integer[]::new))
                .setParameter(
                        "dates", payments.stream().map(FlowPayment::outcomeDate).toArray(LocalDate[]::new))
                .executeUpdate();
    }

    /**
     * The flows in force that came since a moment, in the order of their coming.
     *
     * @param search whose
     * @param since when the earliest may have come
     * @param most how many at most
     */
    public List<FlowLine> current(FlowSearch search, Instant since, int most) {
        List<?> rows = asked(
                        "SELECT f.flow_id, f.flow_at" + CURRENT
                                + " AND f.received_at >= :since ORDER BY f.received_at, f.id",
                        Object[].class,
                        search)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FlowLine((String) row[0], (Instant) row[1]))
                .toList();
    }

    /**
     * The document in force of a flow; should several PSPs or years have one of that identifier, the one that came last.
     *
     * @param search whose
     * @param flowId its identifier, any text
     * @return the exact bytes, if there is such a flow
     */
    public Optional<byte[]> currentDocument(FlowSearch search, String flowId) {
        List<?> found = asked(
                        "SELECT f.id" + CURRENT + " AND f.flow_id = :flowId ORDER BY f.received_at DESC, f.id DESC",
                        Long.class,
                        search)
                .setParameter("flowId", flowId)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst().map(Long.class::cast).map(this::document);
    }

    /** Plain SQL, since a broker may ask for more creditors than a statement has parameters. */
    private Query asked(String query, Class<?> type, FlowSearch search) {
        return entityManager
                .createNativeQuery(query, type)
                .setParameter("creditors", search.creditors().toArray(String[]::new))
                .setParameter("psp", search.psp().orElse(ANY));
    }

    private byte[] document(long flow) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        List<?> parts = entityManager
                .createNativeQuery(
                        "SELECT content FROM reporting_flow_part WHERE flow = :flow ORDER BY part", byte[].class)
                .setParameter("flow", flow)
                .getResultList();
        parts.forEach(part -> document.writeBytes((byte[]) part));
        return document.toByteArray();
    }

    private static byte[] hash(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
