package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The positions (table POSITION). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Positions {

    /** An update that changes nothing locks the row that is there, and only an update gives it back. */
    private static final String LOCK_OR_INSERT = """
            INSERT INTO position AS known (creditor, notice_number, status, version)
            VALUES (:creditor, :noticeNumber, 'INSERTED', 0)
            ON CONFLICT ON CONSTRAINT position_pk DO UPDATE SET version = known.version
            RETURNING *""";

    private final EntityManager entityManager;

    @Inject
    public Positions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Positions() {
        this(null);
    }

    /** The position, unlocked: for those who only look. */
    public Optional<Position> find(PositionKey key) {
        return Optional.ofNullable(entityManager.find(Position.class, PositionId.of(key)));
    }

    /** Whether a notice is paid, as far as the node knows it. */
    public boolean isPaid(PositionKey key) {
        return find(key).map(Position::status).filter(PositionStatus::isPaid).isPresent();
    }

    /**
     * The position with its row lock, made at INSERTED if it was not known; the lock is held until the transaction
     * ends, and is how messages on one notice are put in line.
     */
    public Position lockOrInsert(PositionKey key) {
        return (Position) entityManager
                .createNativeQuery(LOCK_OR_INSERT, Position.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Position.class)
                .setParameter("creditor", key.creditor().value())
                .setParameter("noticeNumber", key.notice().value())
                .getSingleResult();
    }

    /** The position with its row lock, if it is known. */
    public Optional<Position> lock(PositionKey key) {
        return Optional.ofNullable(locked(key));
    }

    private @Nullable Position locked(PositionKey key) {
        return entityManager.find(Position.class, PositionId.of(key), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Frees positions whose activation was cut off by a crash. They are payable without it, since the lease is over;
     * this keeps the table honest.
     *
     * @param now the present instant
     * @return how many were freed
     */
    public int releaseAbandoned(Instant now) {
        return entityManager
                .createQuery("UPDATE Position p SET p.pendingToken = NULL, p.pendingUntil = NULL,"
                        + " p.version = p.version + 1 WHERE p.pendingUntil < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
