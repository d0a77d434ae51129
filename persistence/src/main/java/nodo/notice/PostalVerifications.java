package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Which notices of classic creditors were verified by a postal account, by which PSP and until when (VERIFICA_BOLLETTINO):
 * the PSP's activation needs a postal account then. Every method works inside the caller's transaction.
 *
 * <p>Source: flows-notice §11. That another PSP's activation is free of it is inferred.
 */
@ApplicationScoped
public class PostalVerifications {

    private final EntityManager entityManager;

    @Inject
    public PostalVerifications(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PostalVerifications() {
        this(null);
    }

    /** Remembers a verification until the given instant; one of before is forgotten for it. */
    public void remember(PositionKey notice, String psp, Instant validTo) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO verifica_bollettino (creditor, notice_number, psp, valid_to)
                        VALUES (:creditor, :noticeNumber, :psp, :validTo)
                        ON CONFLICT ON CONSTRAINT verifica_bollettino_pk DO UPDATE SET valid_to = EXCLUDED.valid_to""")
                .setParameter("creditor", notice.creditor().value())
                .setParameter("noticeNumber", notice.notice().value())
                .setParameter("psp", psp)
                .setParameter("validTo", validTo)
                .executeUpdate();
    }

    /** Whether a PSP verified a notice by its postal account, and not too long ago. */
    public boolean inForce(PositionKey notice, String psp, Instant now) {
        return !entityManager
                .createNativeQuery("""
                        SELECT 1 FROM verifica_bollettino
                        WHERE creditor = :creditor AND notice_number = :noticeNumber AND psp = :psp
                            AND valid_to >= :now""")
                .setParameter("creditor", notice.creditor().value())
                .setParameter("noticeNumber", notice.notice().value())
                .setParameter("psp", psp)
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
    }

    /**
     * Forgets what is over.
     *
     * @param now the present instant
     * @return how many were forgotten
     */
    public int forget(Instant now) {
        return entityManager
                .createNativeQuery("DELETE FROM verifica_bollettino WHERE valid_to < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
