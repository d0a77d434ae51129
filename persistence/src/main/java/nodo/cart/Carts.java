package nodo.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The carts (table RPT_CART). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Carts {

    private static final List<CartState> ALIVE =
            Arrays.stream(CartState.values()).filter(CartState::isAlive).toList();

    private final EntityManager entityManager;

    @Inject
    public Carts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Carts() {
        this(null);
    }

    /** Adds a cart; a cart of an identifier that was ever used violates the primary key when the transaction is flushed. */
    public void add(Cart cart) {
        entityManager.persist(cart);
    }

    /** The cart of an identifier, unlocked. */
    public Optional<Cart> find(String id) {
        return Optional.ofNullable(entityManager.find(Cart.class, id));
    }

    /** The cart of an identifier with its row lock. */
    public Optional<Cart> lock(String id) {
        return Optional.ofNullable(entityManager.find(Cart.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Puts those that bring a cart of the same identifier in line until the transaction ends, and says whether the first
     * one came already.
     *
     * <p>A lock on a name, because the row of a cart that comes is not there yet to be locked.
     */
    public boolean isSpent(String id) {
        entityManager
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('rpt_cart ' || :id, 0))")
                .setParameter("id", id)
                .getSingleResult();
        return find(id).isPresent();
    }

    /**
     * The carts of two creditors that may be paid, or were, and whose names begin alike, in the order of their names.
     *
     * @param beginning a creditor, a notice and a hyphen, no wildcards
     * @param most how many at most
     */
    public List<Cart> aliveOfNotice(String beginning, int most) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Cart c WHERE c.multiBeneficiary = true AND c.id LIKE :pattern"
                                + " AND c.state IN :alive ORDER BY c.id",
                        Cart.class)
                .setParameter("pattern", beginning + "%")
                .setParameter("alive", ALIVE)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The carts that stand in a state, longest first.
     *
     * @param state the state
     * @param before those that stand there since before this
     * @param most how many at most
     */
    public List<String> standing(CartState state, Instant before, int most) {
        return entityManager
                .createQuery(
                        "SELECT c.id FROM Cart c WHERE c.state = :state AND c.stateAt < :before"
                                + " ORDER BY c.stateAt, c.id",
                        String.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The carts whose outcome is not known, longest first.
     *
     * @param before those that are so since before this
     * @param questions those that became so this many times at most
     * @param most how many at most
     */
    public List<String> unknown(Instant before, int questions, int most) {
        return entityManager
                .createQuery(
                        "SELECT c.id FROM Cart c WHERE c.state = :state AND c.stateAt < :before"
                                + " AND (SELECT count(h) FROM CartStateChange h WHERE h.cart = c AND h.state = :state)"
                                + " <= :questions ORDER BY c.stateAt, c.id",
                        String.class)
                .setParameter("state", CartState.CART_ESITO_SCONOSCIUTO_PSP)
                .setParameter("before", before)
                .setParameter("questions", questions)
                .setMaxResults(most)
                .getResultList();
    }
}
