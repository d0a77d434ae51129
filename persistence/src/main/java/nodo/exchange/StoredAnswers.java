package nodo.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import nodo.notice.PaymentToken;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency cache (table IDEMPOTENCY_CACHE): the answers given under a key, byte by byte, until they expire.
 *
 * <p>A key is claimed before the work starts and answered in the transaction that concludes it. Two transactions that
 * claim one key at once are put in line by the primary key: the second waits for the first to commit. A claim that was
 * never answered belongs to its content: the same request may take it over when its lease is over, another one only
 * when an answer would not be repeated any more either. Every method works inside the caller's transaction.
 *
 * <p>Source: flows-notice §6, validation 1.5.
 */
@ApplicationScoped
public class StoredAnswers {

    private static final String TABLE = "idempotency_cache";

    private static final String KEY = " WHERE primitiva = :operation AND id_psp = :psp AND idempotency_key = :key";

    private static final String CLAIM = """
            INSERT INTO idempotency_cache AS held
                (primitiva, id_psp, idempotency_key, hash_request, lease_until)
            VALUES (:operation, :psp, :key, :hash, :leaseUntil)
            ON CONFLICT ON CONSTRAINT idempotency_cache_pk DO UPDATE
                SET hash_request = excluded.hash_request, lease_until = excluded.lease_until,
                    answer = NULL, token = NULL, valid_to = NULL
                WHERE held.valid_to < :now OR (held.valid_to IS NULL AND (held.lease_until < :forgotten
                    OR (held.lease_until < :now AND held.hash_request = excluded.hash_request)))""";

    private final EntityManager entityManager;

    @Inject
    public StoredAnswers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StoredAnswers() {
        this(null);
    }

    /**
     * Takes the key for a request, or tells who has it.
     *
     * @param id the operation, the PSP and the key
     * @param hash SHA-256 of the request's content
     * @param term when it is claimed, and for how long
     * @return the claim; when it is not {@link IdempotencyClaim.Granted} nothing was written
     */
    public IdempotencyClaim claim(IdempotencyId id, byte[] hash, ClaimTerm term) {
        int taken = identified(CLAIM, id)
                .setParameter("hash", hash)
                .setParameter("leaseUntil", term.leaseUntil())
                .setParameter("now", term.now())
                .setParameter("forgotten", term.forgottenBefore())
                .executeUpdate();
        return taken == 1 ? new IdempotencyClaim.Granted() : held(id, hash);
    }

    private IdempotencyClaim held(IdempotencyId id, byte[] hash) {
        List<?> rows = identified("SELECT hash_request, answer FROM idempotency_cache" + KEY, id)
                .getResultList();
        if (rows.isEmpty()) {
            // Deleted between the two statements: whoever asks again will be granted it.
            return new IdempotencyClaim.InProgress();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!MessageDigest.isEqual(hash, (byte[]) row[0])) {
            return new IdempotencyClaim.Conflict();
        }
        byte @Nullable [] answer = (byte[]) row[1];
        return answer == null ? new IdempotencyClaim.InProgress() : new IdempotencyClaim.Answered(answer);
    }

    /**
     * Stores the answer of a claimed key.
     *
     * @param id the operation, the PSP and the key
     * @param hash SHA-256 of the content of the request that is answered
     * @param answer what is stored
     * @throws IllegalStateException if the key is not claimed by this content, or is answered already
     */
    public void answer(IdempotencyId id, byte[] hash, AnswerToKeep answer) {
        int stored = identified(
                        "UPDATE idempotency_cache SET answer = :answer, token = nullif(:token, ''), valid_to = :validTo"
                                + KEY + " AND hash_request = :hash AND answer IS NULL",
                        id)
                .setParameter("hash", hash)
                .setParameter("answer", answer.bytes())
                .setParameter("token", answer.token().orElse(""))
                .setParameter("validTo", answer.validTo())
                .executeUpdate();
        if (stored != 1) {
            throw new IllegalStateException("idempotency key of " + id.operation() + " is not open");
        }
    }

    /**
     * Forgets the activations of a token: once its outcome is accepted, or the token is cancelled, a repetition of the
     * activation is a new request. The row of the outcome itself stays.
     *
     * @param token the token
     */
    public void forgetActivations(PaymentToken token) {
        query("DELETE FROM idempotency_cache WHERE token = :token AND primitiva LIKE 'activate%'")
                .setParameter("token", token.value())
                .executeUpdate();
    }

    /**
     * Deletes what no request can meet any more: expired answers, and claims that a crash left behind long ago.
     *
     * @param now the present instant
     * @param forgottenBefore a claim whose lease ended before this keeps its key from nobody
     * @return how many rows were deleted
     */
    public int deleteExpired(Instant now, Instant forgottenBefore) {
        return query("DELETE FROM idempotency_cache"
                        + " WHERE valid_to < :now OR (valid_to IS NULL AND lease_until < :forgotten)")
                .setParameter("now", now)
                .setParameter("forgotten", forgottenBefore)
                .executeUpdate();
    }

    private Query identified(String sql, IdempotencyId id) {
        return query(sql)
                .setParameter("operation", id.operation())
                .setParameter("psp", id.psp())
                .setParameter("key", id.key().value());
    }

    /** No entity maps this table, so nothing that is pending need be written first, and nothing kept be forgotten. */
    private Query query(String sql) {
        NativeQuery<?> query = entityManager.createNativeQuery(sql).unwrap(NativeQuery.class);
        return query.addSynchronizedQuerySpace(TABLE).setFlushMode(FlushModeType.COMMIT);
    }
}
