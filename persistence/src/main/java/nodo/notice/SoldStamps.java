package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/**
 * The digital stamps that were sold (table POSITION_TRANSFER_MBD). Every method works inside the caller's transaction.
 */
@ApplicationScoped
public class SoldStamps {

    private final EntityManager entityManager;

    @Inject
    public SoldStamps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SoldStamps() {
        this(null);
    }

    /** Keeps stamps, at most one for each transfer. */
    public void addAll(Collection<SoldStamp> stamps) {
        stamps.forEach(stamp -> entityManager.persist(new StampRow(stamp)));
    }

    /**
     * The stamps of sessions, in the order of their tokens and transfers; asks nothing for no session.
     *
     * @param tokens at most a few hundred; five stamps each at most
     */
    public List<SoldStamp> of(Collection<PaymentToken> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT s FROM StampRow s WHERE s.token IN :tokens ORDER BY s.token, s.transfer",
                                StampRow.class)
                        .setParameter(
                                "tokens",
                                tokens.stream().map(PaymentToken::value).toList())
                        .getResultList()
                        .stream()
                        .map(StampRow::stamp)
                        .toList();
    }
}
