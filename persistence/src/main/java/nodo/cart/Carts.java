package nodo.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nodo.rpt.RptState;

/** The carts (table RPT_CART). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Carts {

    /** One whose RPTs were all settled otherwise cannot be asked about any more. */
    private static final String UNKNOWN = """
            SELECT c.id FROM Cart c WHERE c.state = :state AND c.stateAt < :before
                AND (SELECT count(h) FROM CartStateChange h WHERE h.cart = c AND h.state = :state) <= :questions
                AND EXISTS (SELECT r FROM Rpt r WHERE r.cart = c.id AND (r.state = :open
                    OR EXISTS (SELECT s FROM RptStateChange s WHERE s.rpt = r AND s.state = :overtaken)))
            ORDER BY c.stateAt, c.id""";

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
     * The carts whose outcome is not known and can be found out, longest first: one of their RPTs can be asked about, or has
     * an RT.
     *
     * @param before those that are so since before this
     * @param questions those that became so this many times at most
     * @param most how many at most
     */
    public List<String> unknown(Instant before, int questions, int most) {
        return entityManager
                .createQuery(UNKNOWN, String.class)
                .setParameter("state", CartState.CART_ESITO_SCONOSCIUTO_PSP)
                .setParameter("open", RptState.RPT_ESITO_SCONOSCIUTO_PSP)
                .setParameter("overtaken", RptState.RT_RICEVUTA_NODO)
                .setParameter("before", before)
                .setParameter("questions", questions)
                .setMaxResults(most)
                .getResultList();
    }
}
