package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** The sessions (table POSITION_PAYMENT). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Payments {

    // In SQL, because Hibernate translates a query with a list of values anew each time.
    private static final String LOCK_ALL =
            "SELECT * FROM position_payment WHERE token = ANY(:tokens) ORDER BY token FOR NO KEY UPDATE";

    private final EntityManager entityManager;

    @Inject
    public Payments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Payments() {
        this(null);
    }

    /** Adds a session that begins. */
    public void add(Payment payment) {
        entityManager.persist(payment);
    }

    /** The session of a token, unlocked. */
    public Optional<Payment> find(PaymentToken token) {
        return Optional.ofNullable(entityManager.find(Payment.class, token.value()));
    }

    /** The session of a token with its row lock. */
    public Optional<Payment> lock(PaymentToken token) {
        return Optional.ofNullable(entityManager.find(Payment.class, token.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Several sessions with their row locks, locked in the order of their tokens so that two callers never wait for
     * each other, and with their transfers.
     *
     * @param tokens at most a few hundred
     */
    @SuppressWarnings("unchecked") // the native query names the entity
    public List<Payment> lockAll(Collection<String> tokens) {
        return entityManager
                .createNativeQuery(LOCK_ALL, Payment.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Payment.class)
                .setParameter("tokens", tokens.toArray(String[]::new))
                .getResultList();
    }

    /**
     * The position of a token, without loading the session: what to lock first.
     *
     * @param token any token a PSP may send
     */
    public Optional<PositionKey> positionOf(PaymentToken token) {
        return entityManager
                .createQuery("SELECT p.creditor, p.noticeNumber FROM Payment p WHERE p.token = :token", Object[].class)
                .setParameter("token", token.value())
                .getResultList()
                .stream()
                .map(row -> new PositionKey(new FiscalCode((String) row[0]), new NoticeNumber((String) row[1])))
                .findFirst();
    }

    /**
     * The positions of tokens, without loading the sessions: what to lock first, and in which order.
     *
     * @param tokens any tokens a partner may send, at most five; those that do not exist have no position
     */
    public SortedSet<PositionKey> positionsOf(Collection<PaymentToken> tokens) {
        return entityManager
                .createQuery(
                        "SELECT p.creditor, p.noticeNumber FROM Payment p WHERE p.token IN :tokens", Object[].class)
                .setParameter("tokens", tokens.stream().map(PaymentToken::value).toList())
                .getResultList()
                .stream()
                .map(row -> new PositionKey(new FiscalCode((String) row[0]), new NoticeNumber((String) row[1])))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any of these sessions is in a state, as the database sees it now; loads none. */
    public boolean isAny(Collection<PaymentToken> tokens, PaymentStatus status) {
        return !entityManager
                .createQuery(
                        "SELECT p.token FROM Payment p WHERE p.token IN :tokens AND p.status = :status", String.class)
                .setParameter("tokens", tokens.stream().map(PaymentToken::value).toList())
                .setParameter("status", status)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The close of a session, without loading the session; empty if it was not closed, or does not exist. */
    public Optional<CloseId> closeOf(PaymentToken token) {
        return entityManager
                .createQuery(
                        "SELECT p.closedBy.close FROM Payment p WHERE p.token = :token AND p.closedBy.close IS NOT NULL",
                        String.class)
                .setParameter("token", token.value())
                .getResultList()
                .stream()
                .map(CloseId::new)
                .findFirst();
    }

    /** The tokens of the sessions that one closePayment closed, in their order: one to five. */
    public List<PaymentToken> tokensClosedBy(CloseId close) {
        return entityManager
                .createQuery(
                        "SELECT p.token FROM Payment p WHERE p.closedBy.close = :close ORDER BY p.token", String.class)
                .setParameter("close", close.value())
                .getResultList()
                .stream()
                .map(PaymentToken::new)
                .toList();
    }

    /** Whether a position has a session that is open or paid, other than the given one. */
    public boolean hasOtherLiveSession(PositionKey position, PaymentToken except) {
        return entityManager
                        .createQuery("""
                        SELECT count(p) FROM Payment p
                        WHERE p.creditor = :creditor AND p.noticeNumber = :noticeNumber
                            AND p.token <> :except AND p.status NOT IN :dead""", Long.class)
                        .setParameter("creditor", position.creditor().value())
                        .setParameter("noticeNumber", position.notice().value())
                        .setParameter("except", except.value())
                        .setParameter("dead", PaymentStatus.DEAD)
                        .getSingleResult()
                > 0;
    }

    /**
     * Tokens at creditors of the notice model whose time is over and which only the cancel job can end, oldest first.
     *
     * @param now the present instant
     * @param limit how many at most
     */
    public List<PaymentToken> expired(Instant now, int limit) {
        return expired(false, PaymentStatus.EXPIRING, now, limit);
    }

    /**
     * Tokens at classic creditors whose time is over, whether or not the RPT came, oldest first.
     *
     * @param now the present instant
     * @param limit how many at most
     */
    public List<PaymentToken> expiredAtClassicCreditors(Instant now, int limit) {
        return expired(true, PaymentStatus.EXPIRING_AT_CLASSIC_CREDITORS, now, limit);
    }

    private List<PaymentToken> expired(boolean classic, Set<PaymentStatus> states, Instant now, int limit) {
        return entityManager
                .createQuery("""
                        SELECT p.token FROM Payment p
                        WHERE p.validTo < :now AND p.status IN :cancellable AND p.classic = :classic
                        ORDER BY p.validTo""", String.class)
                .setParameter("now", now)
                .setParameter("cancellable", states)
                .setParameter("classic", classic)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PaymentToken::new)
                .toList();
    }

    /**
     * Tokens that the touchpoint's older operation gave and nobody closed, oldest first.
     *
     * @param before activated before this instant
     * @param limit how many at most
     */
    public List<PaymentToken> unclosed(Instant before, int limit) {
        // Literals, not parameters: they are those of the index that finds the few rows.
        return entityManager
                .createQuery("""
                        SELECT p.token FROM Payment p
                        WHERE p.activatedBy = 'activateIOPayment' AND p.status = nodo.notice.PaymentStatus.PAYING
                            AND p.activatedAt < :before ORDER BY p.activatedAt""", String.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PaymentToken::new)
                .toList();
    }

    /** A page of sessions, in the order of their tokens. */
    public List<PaymentLine> page(PaymentFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<PaymentLine> query = builder.createQuery(PaymentLine.class);
        Root<Payment> payment = query.from(Payment.class);
        Root<Position> position = query.from(Position.class);
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(position.get("creditor"), payment.get("creditor")));
        conditions.add(builder.equal(position.get("noticeNumber"), payment.get("noticeNumber")));
        filter.creditor().ifPresent(value -> conditions.add(builder.equal(payment.get("creditor"), value.value())));
        filter.noticeNumber()
                .ifPresent(value -> conditions.add(builder.equal(payment.get("noticeNumber"), value.value())));
        filter.creditorReferenceId()
                .ifPresent(value -> conditions.add(builder.equal(payment.get("creditorReferenceId"), value)));
        filter.psp().ifPresent(value -> conditions.add(builder.equal(payment.get("psp"), value)));
        filter.status().ifPresent(value -> conditions.add(builder.equal(payment.get("status"), value)));
        filter.after().ifPresent(value -> conditions.add(builder.greaterThan(payment.get("token"), value)));
        query.select(builder.construct(
                        PaymentLine.class,
                        payment.get("token"),
                        payment.get("creditor"),
                        payment.get("noticeNumber"),
                        payment.get("status"),
                        position.get("status"),
                        payment.get("psp"),
                        payment.get("station"),
                        payment.get("creditorReferenceId"),
                        payment.get("amount"),
                        payment.get("activatedAt"),
                        payment.get("validTo"),
                        payment.get("outcome").get("code"),
                        payment.get("outcome").get("receivedAt")))
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(builder.asc(payment.get("token")));
        return entityManager.createQuery(query).setMaxResults(filter.most()).getResultList();
    }
}
