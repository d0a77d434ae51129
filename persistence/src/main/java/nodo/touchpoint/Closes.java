package nodo.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;

/** The accepted closes (table POSITION_CLOSE). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Closes {

    private final EntityManager entityManager;

    @Inject
    public Closes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Closes() {
        this(null);
    }

    /** Adds an accepted close. */
    public void add(Close close) {
        entityManager.persist(close);
    }

    /** The close of an id. */
    public Optional<Close> find(CloseId id) {
        return Optional.ofNullable(entityManager.find(Close.class, id.value()));
    }

    /**
     * Several closes by one statement, in the order of their ids.
     *
     * @param ids at most a few hundred
     */
    public List<Close> findAll(Collection<CloseId> ids) {
        return entityManager
                .createQuery("SELECT c FROM Close c WHERE c.id IN :ids ORDER BY c.id", Close.class)
                .setParameter("ids", ids.stream().map(CloseId::value).toList())
                .getResultList();
    }

    /** The close with its row lock, so that those who end its sessions come one after the other. */
    public void lock(CloseId id) {
        entityManager
                .createNativeQuery("SELECT 1 FROM position_close WHERE close_id = :id FOR UPDATE")
                .setParameter("id", id.value())
                .getResultList();
    }

    /** Whether a session of the close has not ended, as the database sees it now. */
    public boolean isOpen(CloseId id) {
        return entityManager
                        .createQuery(
                                "SELECT count(p) FROM Payment p WHERE p.closedBy.close = :close AND p.status IN :open",
                                Long.class)
                        .setParameter("close", id.value())
                        .setParameter("open", PaymentStatus.AT_PSP)
                        .getSingleResult()
                > 0;
    }

    /**
     * The sessions of several closes, in the order of their tokens.
     *
     * @param ids at most a few hundred
     */
    public List<Payment> sessions(Collection<CloseId> ids) {
        return sessionsOf(ids).getResultList();
    }

    /** The same with their row locks, taken in that order. */
    public List<Payment> lockSessions(Collection<CloseId> ids) {
        return sessionsOf(ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<Payment> sessionsOf(Collection<CloseId> ids) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Payment p WHERE p.closedBy.close IN :closes ORDER BY p.token", Payment.class)
                .setParameter("closes", ids.stream().map(CloseId::value).toList());
    }
}
