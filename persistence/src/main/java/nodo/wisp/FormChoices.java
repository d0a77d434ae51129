package nodo.wisp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Choices of WISP 1.3 (table WISP_CHOICE). Every method works inside the caller's transaction. */
@ApplicationScoped
public class FormChoices {

    private final EntityManager entityManager;

    @Inject
    public FormChoices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FormChoices() {
        this(null);
    }

    /** Adds a choice. */
    public void add(FormChoice choice) {
        entityManager.persist(choice);
    }

    /**
     * Deletes choices that are too old to be asked for.
     *
     * @param before those made before this
     * @return how many
     */
    public int forget(Instant before) {
        return entityManager
                .createQuery("DELETE FROM FormChoice c WHERE c.chosenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** The choice of a keyWISP. */
    public Optional<FormChoice> find(String keyWisp) {
        return Optional.ofNullable(entityManager.find(FormChoice.class, keyWisp));
    }
}
