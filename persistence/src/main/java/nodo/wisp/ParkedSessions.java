package nodo.wisp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of payers (table WISP_SESSION). Every method works inside the caller's transaction. */
@ApplicationScoped
public class ParkedSessions {

    /** Those that wait for a choice. The conditions are those of the index. */
    private static final String PARKED =
            "s.kind = nodo.wisp.SessionKind.WISP AND s.takenAt IS NULL AND s.cancelledAt IS NULL AND s.openedAt <= :before";

    /** The HTTP status of an answer that tells what the provider did. */
    private static final short TOLD = 200;

    private final EntityManager entityManager;

    @Inject
    public ParkedSessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ParkedSessions() {
        this(null);
    }

    /** Adds a session. */
    public void add(ParkedSession session) {
        entityManager.persist(session);
    }

    /** The session of an id. */
    public Optional<ParkedSession> find(SessionId id) {
        return Optional.ofNullable(entityManager.find(ParkedSession.class, id.value()));
    }

    /** The same with its row lock. */
    public Optional<ParkedSession> lock(SessionId id) {
        return Optional.ofNullable(entityManager.find(ParkedSession.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that this transaction read before, with its row lock and as it is by now. */
    public void lockAgain(ParkedSession session) {
        entityManager.refresh(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The session of a cart or an RPT. */
    public Optional<ParkedSession> of(SessionSubject subject) {
        TypedQuery<ParkedSession> query = subject.cart()
                .map(cart -> entityManager
                        .createQuery("SELECT s FROM ParkedSession s WHERE s.cart = :cart", ParkedSession.class)
                        .setParameter("cart", cart))
                .orElseGet(() -> entityManager
                        .createQuery("SELECT s FROM ParkedSession s WHERE s.rpt = :rpt", ParkedSession.class)
                        .setParameter("rpt", subject.rpt().orElseThrow()));
        return query.getResultList().stream().findFirst();
    }

    /**
     * The sessions that a provider names by its parameters; several if providers happen to use the same.
     *
     * @param parameters parametriPagamentoImmediato
     * @param most at least 1
     */
    public List<ParkedSession> withParameters(String parameters, int most) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ParkedSession s WHERE function('md5', s.immediateParameters) ="
                                + " function('md5', :parameters) AND s.immediateParameters = :parameters"
                                + " ORDER BY s.openedAt DESC, s.id",
                        ParkedSession.class)
                .setParameter("parameters", parameters)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Those that wait for a choice, oldest first.
     *
     * @param before only those that began then or earlier
     * @param most at least 1
     */
    public List<SessionId> parked(Instant before, int most) {
        return ids("SELECT s FROM ParkedSession s WHERE " + PARKED + " ORDER BY s.openedAt, s.id", before, most);
    }

    /**
     * Those that wait for a choice and that nobody ever asked for, oldest first.
     *
     * @param before only those that began then or earlier
     * @param most at least 1
     */
    public List<SessionId> neverRead(Instant before, int most) {
        return ids(
                "SELECT s FROM ParkedSession s WHERE " + PARKED + " AND s.readAt IS NULL ORDER BY s.openedAt, s.id",
                before,
                most);
    }

    /**
     * Those that were paid by a card or by PayPal and that were not cancelled, whose provider refused them, or did not have
     * them although nobody knew when the payment manager was answered; oldest first.
     *
     * @param since only those chosen since then
     * @param most at least 1
     */
    public List<SessionId> failedCards(Instant since, int most) {
        return entityManager
                .createQuery("""
                        SELECT s FROM ParkedSession s
                        WHERE s.takenAt >= :since AND s.cancelledAt IS NULL
                            AND s.choice IN (nodo.wisp.ChoiceKind.CARTA, nodo.wisp.ChoiceKind.PAYPAL)
                            AND EXISTS (SELECT r.id FROM Rpt r WHERE (r.id = s.rpt OR r.cart = s.cart)
                                AND (r.state = nodo.rpt.RptState.RPT_RIFIUTATA_PSP
                                    OR r.state = nodo.rpt.RptState.RPT_ERRORE_INVIO_A_PSP
                                        AND (s.answerStatus IS NULL OR s.answerStatus <> :told)))
                            AND NOT EXISTS (SELECT r.id FROM Rpt r WHERE (r.id = s.rpt OR r.cart = s.cart)
                                AND r.state NOT IN (nodo.rpt.RptState.RPT_RIFIUTATA_PSP,
                                    nodo.rpt.RptState.RPT_ERRORE_INVIO_A_PSP))
                        ORDER BY s.takenAt, s.id""", ParkedSession.class)
                .setParameter("since", since)
                .setParameter("told", TOLD)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ParkedSession::id)
                .toList();
    }

    /**
     * Those that were chosen for, that were not cancelled, and of which nothing will be paid; oldest first.
     *
     * @param since only those chosen since then
     * @param before only those chosen before
     * @param most at least 1
     */
    public List<SessionId> leftFailed(Instant since, Instant before, int most) {
        return entityManager
                .createQuery("""
                        SELECT s FROM ParkedSession s
                        WHERE s.takenAt >= :since AND s.takenAt < :before AND s.cancelledAt IS NULL
                            AND NOT EXISTS (SELECT r.id FROM Rpt r WHERE (r.id = s.rpt OR r.cart = s.cart)
                                AND r.state NOT IN (nodo.rpt.RptState.RPT_RIFIUTATA_PSP,
                                    nodo.rpt.RptState.RPT_ERRORE_INVIO_A_PSP, nodo.rpt.RptState.RPT_RISOLTA_KO))
                        ORDER BY s.takenAt, s.id""", ParkedSession.class)
                .setParameter("since", since)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ParkedSession::id)
                .toList();
    }

    private List<SessionId> ids(String query, Instant before, int most) {
        return entityManager
                .createQuery(query, ParkedSession.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ParkedSession::id)
                .toList();
    }
}
