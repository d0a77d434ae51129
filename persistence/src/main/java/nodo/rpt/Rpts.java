package nodo.rpt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.notice.FiscalCode;
import org.hibernate.query.NativeQuery;

/** The RPTs (tables RPT and RPT_DOCUMENT). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Rpts {

    // In SQL, because Hibernate translates a query with a list of values anew each time.
    private static final String LOCK_ALL = "SELECT * FROM rpt WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE";

    private static final String OF_KEY = " FROM Rpt r WHERE r.creditor = :creditor AND r.iuv = :iuv"
            + " AND r.ccp = :ccp ORDER BY r.receivedAt DESC, r.id";

    private static final String COUNT_QUESTION = "UPDATE rpt SET progress_questions = progress_questions + 1"
            + " WHERE id = :id AND progress_questions < :most";

    // Two keys of one number only wait for each other.
    private static final String CLAIM = "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)";

    private static final String PENDING = "SELECT r FROM Rpt r WHERE r.state IN :pending AND r.creditor IN :creditors"
            + " AND r.route.stationBroker = :broker AND r.receivedAt >= :from AND r.receivedAt <= :to"
            + " ORDER BY r.receivedAt, r.id";

    private static final String UNKNOWN = "SELECT r.id FROM Rpt r WHERE r.state = :state AND r.cart IS NULL"
            + " AND r.stateAt < :before AND (SELECT count(c) FROM RptStateChange c WHERE c.rpt = r"
            + " AND c.insertedBy = :by) < :most ORDER BY r.stateAt, r.id";

    private static final List<RptState> PENDING_STATES = List.of(
            RptState.RPT_PARCHEGGIATA_NODO,
            RptState.RPT_PARCHEGGIATA_NODO_MOD3,
            RptState.RPT_INVIATA_A_PSP,
            RptState.RPT_ACCETTATA_PSP,
            RptState.RPT_ESITO_SCONOSCIUTO_PSP);

    private static final int MOST_OF_A_KEY = 100;

    private static final List<RptState> WAITING =
            Arrays.stream(RptState.values()).filter(RptState::waitsForRt).toList();

    private final EntityManager entityManager;

    @Inject
    public Rpts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Rpts() {
        this(null);
    }

    /**
     * Adds an RPT that came, with its document.
     *
     * @param document the exact bytes, not to be changed
     */
    public void add(Rpt rpt, byte[] document) {
        entityManager.persist(rpt);
        entityManager.persist(new RptDocumentRow(rpt.id(), document));
    }

    /**
     * Puts in line those who want to add RPTs of these keys, until the transaction ends: whether a key is free can be told
     * only after this.
     *
     * @param keys a few, in any order
     */
    public void claim(Collection<RptKey> keys) {
        keys.stream()
                .map(key -> String.join("/", key.creditor().value(), key.iuv(), key.ccp()))
                .sorted()
                .distinct()
                .forEach(this::claim);
    }

    private void claim(String key) {
        entityManager.createNativeQuery(CLAIM).setParameter("key", key).getSingleResult();
    }

    /** The RPT of an id, unlocked. */
    public Optional<Rpt> find(RptId id) {
        return Optional.ofNullable(entityManager.find(Rpt.class, id.value()));
    }

    /** The RPT of an id with its row lock. */
    public Optional<Rpt> lock(RptId id) {
        return Optional.ofNullable(entityManager.find(Rpt.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The RPT that a key means now, with its row lock: the one whose key cannot be used again, or else the newest.
     *
     * <p>Of two callers the second one waits, and then sees the state that the first one left.
     */
    public Optional<Rpt> findLocked(RptKey key) {
        List<Object[]> all = ofKey("SELECT r.id, r.state", key, Object[].class);
        return all.stream()
                .filter(row -> !((RptState) row[1]).freesKey())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(row -> lock(new RptId((UUID) row[0])));
    }

    /** The RPT that a key means now, unlocked. */
    public Optional<Rpt> find(RptKey key) {
        List<Rpt> all = all(key);
        return all.stream()
                .filter(rpt -> !rpt.state().freesKey())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether an RPT has a key that cannot be used again; to be asked after {@link #claim}. */
    public boolean isTaken(RptKey key) {
        return find(key).filter(rpt -> !rpt.state().freesKey()).isPresent();
    }

    /** All RPTs that ever had a key, the newest first; 100 at most. */
    public List<Rpt> all(RptKey key) {
        return ofKey("SELECT r", key, Rpt.class);
    }

    private <T> List<T> ofKey(String what, RptKey key, Class<T> type) {
        return entityManager
                .createQuery(what + OF_KEY, type)
                .setParameter("creditor", key.creditor().value())
                .setParameter("iuv", key.iuv())
                .setParameter("ccp", key.ccp())
                .setMaxResults(MOST_OF_A_KEY)
                .getResultList();
    }

    /**
     * Several RPTs with their row locks, locked in the order of their ids so that two callers never wait for each other.
     *
     * @param ids at most a few hundred
     */
    @SuppressWarnings("unchecked") // the native query names the entity
    public List<Rpt> lockAll(Collection<RptId> ids) {
        return entityManager
                .createNativeQuery(LOCK_ALL, Rpt.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Rpt.class)
                .setParameter("ids", ids.stream().map(RptId::value).toArray(UUID[]::new))
                .getResultList();
    }

    /** The RPTs of a cart, in the order in which the creditor put them: that of their first states. */
    public List<Rpt> ofCart(String cart) {
        return entityManager
                .createQuery(
                        "SELECT r FROM Rpt r WHERE r.cart = :cart"
                                + " ORDER BY (SELECT MIN(c.id) FROM RptStateChange c WHERE c.rpt = r)",
                        Rpt.class)
                .setParameter("cart", cart)
                .getResultList();
    }

    /** The ids of a cart's RPTs, which are not read. */
    public List<RptId> idsOfCart(String cart) {
        return entityManager
                .createQuery("SELECT r.id FROM Rpt r WHERE r.cart = :cart", UUID.class)
                .setParameter("cart", cart)
                .getResultList()
                .stream()
                .map(RptId::new)
                .toList();
    }

    /** Whether a creditor has any RPT of an IUV. */
    public boolean knowsIuv(FiscalCode creditor, String iuv) {
        return !entityManager
                .createQuery("SELECT r.id FROM Rpt r WHERE r.creditor = :creditor AND r.iuv = :iuv", UUID.class)
                .setParameter("creditor", creditor.value())
                .setParameter("iuv", iuv)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * RPTs whose RT is owed by the PSP, oldest first.
     *
     * @param before those that came before this
     * @param most how many at most
     */
    public List<RptId> waitingForRtSince(Instant before, int most) {
        return entityManager
                .createQuery(
                        "SELECT r.id FROM Rpt r WHERE r.state IN :waiting AND r.receivedAt < :before"
                                + " ORDER BY r.receivedAt, r.id",
                        UUID.class)
                .setParameter("waiting", WAITING)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RptId::new)
                .toList();
    }

    /**
     * RPTs that a creditor waits for: parked, or sent to their PSP and without RT; oldest first.
     *
     * @param search which of them
     * @param most how many at most
     */
    public List<Rpt> pending(RptSearch search, int most) {
        return entityManager
                .createQuery(PENDING, Rpt.class)
                .setParameter("pending", PENDING_STATES)
                .setParameter("creditors", search.creditors())
                .setParameter("broker", search.stationBroker())
                .setParameter("from", search.from())
                .setParameter("to", search.to())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * RPTs of no cart that left for their PSP, and nobody wrote what came of it.
     *
     * @param before those that left before this
     * @param most how many at most
     */
    public List<RptId> leftWithoutOutcome(Instant before, int most) {
        return entityManager
                .createQuery(
                        "SELECT r.id FROM Rpt r WHERE r.state = :state AND r.cart IS NULL AND r.stateAt < :before"
                                + " ORDER BY r.stateAt, r.id",
                        UUID.class)
                .setParameter("state", RptState.RPT_INVIATA_A_PSP)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RptId::new)
                .toList();
    }

    /**
     * RPTs of no cart whose PSP may have them or not.
     *
     * @param before those that nothing was heard of since this
     * @param by who asks their PSPs, as their histories say it
     * @param times those that it asked about less often than this
     * @param most how many at most
     */
    public List<RptId> unknown(Instant before, String by, int times, int most) {
        return entityManager
                .createQuery(UNKNOWN, UUID.class)
                .setParameter("state", RptState.RPT_ESITO_SCONOSCIUTO_PSP)
                .setParameter("before", before)
                .setParameter("by", by)
                .setParameter("most", (long) times)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RptId::new)
                .toList();
    }

    /**
     * Counts a question to a PSP about how far it is with an RPT.
     *
     * @param most how many there may be
     * @return whether this one may be asked
     */
    public boolean countQuestion(RptId id, int most) {
        return entityManager
                        .createNativeQuery(COUNT_QUESTION)
                        .unwrap(NativeQuery.class)
                        .addSynchronizedEntityClass(Rpt.class)
                        .setParameter("id", id.value())
                        .setParameter("most", most)
                        .executeUpdate()
                > 0;
    }

    /**
     * The exact bytes of an RPT, not to be changed.
     *
     * @throws IllegalStateException if there is no such RPT
     */
    public byte[] document(RptId id) {
        RptDocumentRow row = entityManager.find(RptDocumentRow.class, id.value());
        if (row == null) {
            throw new IllegalStateException("no document of RPT " + id);
        }
        return row.document();
    }
}
