package nodo.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nodo.notice.PaymentToken;

/** The receipts and their recipients. Every method works inside the caller's transaction. */
@ApplicationScoped
public class Receipts {

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

    /** The receipt of a token. */
    public Optional<Receipt> find(PaymentToken token) {
        return Optional.ofNullable(entityManager.find(Receipt.class, token.value()));
    }

    /**
     * Several receipts with all their recipients, in one statement.
     *
     * @param tokens at most a few hundred
     */
    public List<Receipt> findAll(Collection<String> tokens) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT r FROM Receipt r JOIN FETCH r.recipients WHERE r.token IN :tokens ORDER BY r.token",
                        Receipt.class)
                .setParameter("tokens", tokens)
                .getResultList();
    }
}
