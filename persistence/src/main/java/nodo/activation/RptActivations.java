package nodo.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.rpt.RptKey;
import org.hibernate.query.NativeQuery;

/** The RPTs that were asked for (table RPT_ACTIVATION). Every method works inside the caller's transaction. */
@ApplicationScoped
public class RptActivations {

    private static final String BY_KEY =
            "SELECT a FROM RptActivation a WHERE a.creditor = :creditor AND a.iuv = :iuv AND a.ccp = :ccp";

    private static final String ADD = """
            INSERT INTO rpt_activation (id, creditor, iuv, ccp, psp, psp_broker, channel, station, notice_model, asked_at,
                answer_due_at, state, question, version)
            VALUES (:id, :creditor, :iuv, :ccp, :psp, :broker, :channel, :station, :noticeModel, :askedAt,
                :answerDueAt, 'ASKED', :question, 0)
            ON CONFLICT ON CONSTRAINT rpt_activation_key_uk DO NOTHING""";

    private final EntityManager entityManager;

    @Inject
    public RptActivations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptActivations() {
        this(null);
    }

    /** What was asked for under a key, unlocked: for those who only look. */
    public Optional<RptActivation> find(RptKey key) {
        return byKey(key).getResultList().stream().findFirst();
    }

    /** What was asked for under a key, with its row lock; as it is by now, also if this transaction looked at it before. */
    public Optional<RptActivation> lock(RptKey key) {
        Optional<RptActivation> found = find(key);
        found.ifPresent(activation -> entityManager.refresh(activation, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private TypedQuery<RptActivation> byKey(RptKey key) {
        return entityManager
                .createQuery(BY_KEY, RptActivation.class)
                .setParameter("creditor", key.creditor().value())
                .setParameter("iuv", key.iuv())
                .setParameter("ccp", key.ccp());
    }

    /** Those with these ids, with their row locks, in the order of their ids. */
    public List<RptActivation> lockAll(List<String> ids) {
        return entityManager
                .createQuery("SELECT a FROM RptActivation a WHERE a.id IN :ids ORDER BY a.id", RptActivation.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one with this id, unlocked. */
    public Optional<RptActivation> find(String id) {
        return Optional.ofNullable(entityManager.find(RptActivation.class, id));
    }

    /**
     * Notes that an RPT is asked for, for the first time or again; two that ask for the same one are put in line.
     *
     * @return what is noted, locked until the transaction ends
     */
    public RptActivation ask(RptActivation.Wanted wanted) {
        boolean added = add(wanted);
        RptActivation activation =
                lock(wanted.key()).orElseThrow(() -> new IllegalStateException("an activation vanished"));
        if (!added) {
            activation.askAgain(wanted);
        }
        return activation;
    }

    private boolean add(RptActivation.Wanted wanted) {
        return entityManager
                        .createNativeQuery(ADD)
                        .unwrap(NativeQuery.class)
                        .addSynchronizedEntityClass(RptActivation.class)
                        .setParameter("id", UUID.randomUUID().toString().replace("-", ""))
                        .setParameter("creditor", wanted.key().creditor().value())
                        .setParameter("iuv", wanted.key().iuv())
                        .setParameter("ccp", wanted.key().ccp())
                        .setParameter("psp", wanted.psp())
                        .setParameter("broker", wanted.pspBroker())
                        .setParameter("channel", wanted.channel())
                        .setParameter("station", wanted.station())
                        .setParameter("noticeModel", wanted.noticeModel())
                        .setParameter("askedAt", wanted.at())
                        .setParameter("answerDueAt", wanted.answerDueAt())
                        .setParameter("question", wanted.question())
                        .executeUpdate()
                > 0;
    }
}
