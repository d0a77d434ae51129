package nodo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** The wrong guesses (table CONSOLE_GUESS). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Guesses {

    private final EntityManager entityManager;

    @Inject
    public Guesses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Guesses() {
        this(null);
    }

    /** Those of that name and place, if there was one. */
    public Optional<Guess> find(GuessId id) {
        return Optional.ofNullable(entityManager.find(Guess.class, id));
    }

    /** The same with its row lock; a row is made if there is none, by whoever comes first. */
    public Guess lock(GuessId id, Instant now) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO console_guess (name, place, failures, last_at, known, version)
                        VALUES (:name, :place, 0, :now, false, 0) ON CONFLICT DO NOTHING""")
                .setParameter("name", id.name())
                .setParameter("place", id.place())
                .setParameter("now", now)
                .executeUpdate();
        return entityManager.find(Guess.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether sign-ins of that user are slowed from anywhere. */
    public boolean slows(String name, Instant now) {
        return entityManager
                        .createQuery(
                                "SELECT count(g) FROM Guess g WHERE g.id.name = :name AND g.slowedUntil > :now",
                                Long.class)
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** Forgets all wrong guesses of a user, and where the user is known. */
    public void forget(String name) {
        entityManager
                .createQuery("DELETE FROM Guess g WHERE g.id.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Forgets those of places that are not known, if the last one is older than that moment. */
    public void forgetBefore(Instant moment) {
        entityManager
                .createQuery("DELETE FROM Guess g WHERE g.lastAt < :moment AND g.known = false")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
