package nodo.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nodo.notice.PaymentToken;
import org.hibernate.query.NativeQuery;

/** The receipts and their recipients. Every method works inside the caller's transaction. */
@ApplicationScoped
public class Receipts {

    // In SQL, because Hibernate translates a query with a list of values anew each time.
    private static final String ALL = "SELECT * FROM position_receipt WHERE token = ANY(:tokens) ORDER BY token";

    private final EntityManager entityManager;

    @Inject
    public Receipts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Receipts() {
        this(null);
    }

    /** Adds a receipt with its recipients. */
    public void add(Receipt receipt) {
        entityManager.persist(receipt);
    }

    /** The receipt of a token, with its recipients. */
    public Optional<Receipt> find(PaymentToken token) {
        return entityManager
                .createQuery("SELECT r FROM Receipt r JOIN FETCH r.recipients WHERE r.token = :token", Receipt.class)
                .setParameter("token", token.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Several receipts in the order of their tokens. Their recipients follow in one further statement.
     *
     * @param tokens at most a few hundred
     */
    @SuppressWarnings("unchecked") // the native query names the entity
    public List<Receipt> findAll(Collection<String> tokens) {
        return entityManager
                .createNativeQuery(ALL, Receipt.class)
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(Receipt.class)
                .setParameter("tokens", tokens.toArray(String[]::new))
                .getResultList();
    }
}
