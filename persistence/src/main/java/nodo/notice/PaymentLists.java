package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The sessions as pages list and count them. Reads only; every method works inside the caller's transaction. */
@ApplicationScoped
public class PaymentLists {

    /** How far lists reach and counts go: who wants more narrows the search. */
    public static final int REACH = 10_000;

    private static final String LINE = """
            SELECT new nodo.notice.PaymentLine(p.token, p.creditor, p.noticeNumber, p.status, q.status, p.psp, p.station,
                p.creditorReferenceId, p.amount, p.activatedAt, p.validTo, p.outcome.code, p.outcome.receivedAt)
            FROM Payment p JOIN Position q ON q.creditor = p.creditor AND q.noticeNumber = p.noticeNumber""";

    private final EntityManager entityManager;

    @Inject
    public PaymentLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentLists() {
        this(null);
    }

    /**
     * A page of sessions, newest first.
     *
     * @param first how many to leave out, 0 to {@link #REACH}
     * @param most how many at most, 1 to {@link PaymentFilter#MOST}
     */
    public List<PaymentLine> page(PaymentSearch search, int first, int most) {
        Map<String, Object> values = values(search);
        String query = LINE + where(values) + " ORDER BY p.activatedAt DESC, p.token";
        return with(values, entityManager.createQuery(query, PaymentLine.class))
                .setFirstResult(Math.max(0, Math.min(first, REACH)))
                .setMaxResults(Math.max(1, Math.min(most, PaymentFilter.MOST)))
                .getResultList();
    }

    /** How many sessions there are; {@link #REACH} stands for that many or more. */
    public int count(PaymentSearch search) {
        Map<String, Object> values = values(search);
        String query = "SELECT count(*) FROM (SELECT p.token AS token FROM Payment p" + where(values)
                + " ORDER BY p.activatedAt DESC LIMIT " + REACH + ") AS found";
        return with(values, entityManager.createQuery(query, Long.class))
                .getSingleResult()
                .intValue();
    }

    /**
     * How many sessions that began in a range of time are in each state.
     *
     * @param creditor the one whose sessions count; absent: all
     * @param from the first moment
     * @param to the first moment after the range
     */
    public List<StatusTotal> totals(Optional<FiscalCode> creditor, Instant from, Instant to) {
        return entityManager
                .createQuery("""
                        SELECT new nodo.notice.StatusTotal(p.status, count(p), sum(p.amount)) FROM Payment p
                        WHERE p.activatedAt >= :from AND p.activatedAt < :to
                            AND (:creditor = '' OR p.creditor = :creditor)
                        GROUP BY p.status ORDER BY p.status""", StatusTotal.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("creditor", creditor.map(FiscalCode::value).orElse(""))
                .getResultList();
    }

    private static Map<String, Object> values(PaymentSearch search) {
        Map<String, Object> values = new LinkedHashMap<>();
        search.creditor().ifPresent(value -> values.put("creditor", value));
        search.noticeNumber().ifPresent(value -> values.put("noticeNumber", value));
        search.creditorReferenceId().ifPresent(value -> values.put("creditorReferenceId", value));
        search.token().ifPresent(value -> values.put("token", value));
        search.psp().ifPresent(value -> values.put("psp", value));
        search.status().ifPresent(value -> values.put("status", value));
        return values;
    }

    /** The keys of the values are attribute names of this class, never a caller's text. */
    private static String where(Map<String, Object> values) {
        StringJoiner conditions = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        values.keySet().forEach(name -> conditions.add("p." + name + " = :" + name));
        return conditions.toString();
    }

    private static <T> TypedQuery<T> with(Map<String, Object> values, TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
