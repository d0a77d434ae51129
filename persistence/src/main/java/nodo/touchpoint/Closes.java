package nodo.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nodo.notice.CloseId;

/** The accepted closes (table POSITION_CLOSE). Every method works inside the caller's transaction. */
@ApplicationScoped
public class Closes {

    private final EntityManager entityManager;

    @Inject
    public Closes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Closes() {
        this(null);
    }

    /** Adds an accepted close. */
    public void add(Close close) {
        entityManager.persist(close);
    }

    /** The close of an id. */
    public Optional<Close> find(CloseId id) {
        return Optional.ofNullable(entityManager.find(Close.class, id.value()));
    }

    /**
     * Several closes by one statement, in the order of their ids.
     *
     * @param ids at most a few hundred
     */
    public List<Close> findAll(Collection<CloseId> ids) {
        return entityManager
                .createQuery("SELECT c FROM Close c WHERE c.id IN :ids ORDER BY c.id", Close.class)
                .setParameter("ids", ids.stream().map(CloseId::value).toList())
                .getResultList();
    }
}
