package nodo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
}
