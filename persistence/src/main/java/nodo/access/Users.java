package nodo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The users (table CONSOLE_USER). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Users {

    private final EntityManager entityManager;

    @Inject
    public Users(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Users() {
        this(null);
    }

    /** Adds a user. */
    public void add(User user) {
        entityManager.persist(user);
    }

    /** The user of that name. */
    public Optional<User> find(String name) {
        return Optional.ofNullable(entityManager.find(User.class, name));
    }

    /** The same with its row lock. */
    public Optional<User> lock(String name) {
        return Optional.ofNullable(entityManager.find(User.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * A page of users in the order of their names.
     *
     * @param first how many to leave out, 0 or more
     * @param most how many at most, 1 to 1000
     */
    public List<User> page(int first, int most) {
        return entityManager
                .createQuery("SELECT u FROM User u ORDER BY u.name", User.class)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.max(1, Math.min(most, 1000)))
                .getResultList();
    }

    /** How many there are. */
    public int count() {
        return entityManager
                .createQuery("SELECT count(u) FROM User u", Long.class)
                .getSingleResult()
                .intValue();
    }
}
