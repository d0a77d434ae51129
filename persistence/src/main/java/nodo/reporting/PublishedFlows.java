package nodo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is read of published flows. Every method works inside the caller's transaction. */
@ApplicationScoped
public class PublishedFlows {

    /** Stands for "whichever": nobody has an empty id. */
    private static final String ANY = "";

    private static final String IN_FORCE =
            " FROM reporting_flow f JOIN reporting_flow_series s ON s.current_flow = f.id WHERE ";

    /** The revisions in force of the creditors asked for. */
    private static final String CURRENT = IN_FORCE + "f.creditor = ANY(:creditors) AND (:psp = '' OR f.psp = :psp)";

    private static final String OF_CREDITOR =
            CURRENT + " AND f.published_at > :publishedAfter AND f.flow_at >= :flowFrom";

    private static final String OF_PSP = IN_FORCE
            + "f.psp = :psp AND (:creditor = '' OR f.creditor = :creditor) AND f.published_at > :publishedAfter";

    private static final String IN_ORDER = " ORDER BY f.published_at, f.id";

    private final EntityManager entityManager;
    private final FlowParts parts;

    @Inject
    public PublishedFlows(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parts = new FlowParts(entityManager);
    }

    @SuppressWarnings("NullAway") // proxy
    protected PublishedFlows() {
        this(null);
    }

    /**
     * The flows in force that were published since a moment, the oldest first.
     *
     * @param search whose
     * @param since when the earliest may have been published
     * @param most how many at most
     */
    public List<FlowLine> current(FlowSearch search, Instant since, int most) {
        List<?> rows = asked(
                        "SELECT f.flow_id, f.flow_at" + CURRENT + " AND f.published_at >= :since" + IN_ORDER,
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
     */
    public Optional<FlowDocumentSource> currentDocument(FlowSearch search, String flowId) {
        List<?> found = asked(
                        "SELECT f.id, f.document_size" + CURRENT
                                + " AND f.flow_id = :flowId ORDER BY f.published_at DESC, f.id DESC",
                        Object[].class,
                        search)
                .setParameter("flowId", flowId)
                .setMaxResults(1)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row ->
                        new FlowDocumentSource(parts, ((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /**
     * One page of the flows in force of creditors, the oldest first.
     *
     * @param search whose
     * @param publishedAfter only those that were published later
     * @param flowFrom only those whose own time is that or later
     * @param page which
     */
    public Paged<Flow> ofCreditor(FlowSearch search, Instant publishedAfter, Instant flowFrom, Page page) {
        Number count = (Number) asked("SELECT count(*)" + OF_CREDITOR, Long.class, search)
                .setParameter("publishedAfter", publishedAfter)
                .setParameter("flowFrom", flowFrom)
                .getSingleResult();
        List<?> flows = asked("SELECT f.*" + OF_CREDITOR + IN_ORDER, Flow.class, search)
                .setParameter("publishedAfter", publishedAfter)
                .setParameter("flowFrom", flowFrom)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(
                count.longValue(), flows.stream().map(Flow.class::cast).toList());
    }

    /**
     * One page of the flows in force of a PSP, the oldest first.
     *
     * @param psp the PSP
     * @param creditor only those for this creditor
     * @param publishedAfter only those that were published later
     * @param page which
     */
    public Paged<Flow> ofPsp(String psp, Optional<String> creditor, Instant publishedAfter, Page page) {
        Number count = (Number) ofPsp("SELECT count(*)" + OF_PSP, Long.class, psp, creditor)
                .setParameter("publishedAfter", publishedAfter)
                .getSingleResult();
        List<?> flows = ofPsp("SELECT f.*" + OF_PSP + IN_ORDER, Flow.class, psp, creditor)
                .setParameter("publishedAfter", publishedAfter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Paged<>(
                count.longValue(), flows.stream().map(Flow.class::cast).toList());
    }

    private Query ofPsp(String sql, Class<?> type, String psp, Optional<String> creditor) {
        return entityManager
                .createNativeQuery(sql, type)
                .setParameter("psp", psp)
                .setParameter("creditor", creditor.orElse(ANY));
    }

    /**
     * A revision, in force or not; should several years have one of that identifier and number, the one that came last.
     *
     * @param psp its PSP
     * @param flowId its identifier
     * @param revision its number
     * @param creditor whom it is for
     */
    public Optional<Flow> revision(String psp, String flowId, int revision, String creditor) {
        return entityManager
                .createQuery("""
                        SELECT f FROM Flow f WHERE f.psp = :psp AND f.flowId = :flowId AND f.revision = :revision
                            AND f.creditor = :creditor ORDER BY f.publishedAt DESC, f.id DESC""", Flow.class)
                .setParameter("psp", storable(psp))
                .setParameter("flowId", storable(flowId))
                .setParameter("revision", revision)
                .setParameter("creditor", storable(creditor))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** No identifier has the one character that the database cannot hold, nor a blank. */
    static String storable(String text) {
        return text.replace('\0', ' ');
    }

    /** Plain SQL, since a broker may ask for more creditors than a statement has parameters. */
    private Query asked(String query, Class<?> type, FlowSearch search) {
        return entityManager
                .createNativeQuery(query, type)
                .setParameter("creditors", search.creditors().toArray(String[]::new))
                .setParameter("psp", search.psp().orElse(ANY));
    }
}
