package nodo.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/**
 * The server's entity manager as a bean, so that everything else takes it through its constructor. It joins the
 * transaction of the calling thread.
 */
@ApplicationScoped
public class StateResources {

    // The one field that the container fills: JPA offers no constructor injection.
    @PersistenceContext(unitName = "nodo")
    private @Nullable EntityManager entityManager;

    /**
     * The transaction's entity manager.
     *
     * @return a proxy that every thread may use
     */
    @Produces
    EntityManager entityManager() {
        if (entityManager == null) {
            throw new IllegalStateException("persistence unit nodo is not deployed");
        }
        return entityManager;
    }
}
