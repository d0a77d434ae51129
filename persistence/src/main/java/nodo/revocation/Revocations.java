package nodo.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import nodo.rpt.RptId;

/** The revocations. Every method works inside the caller's transaction, which holds the lock of the RPT. */
@ApplicationScoped
public class Revocations {

    private final EntityManager entityManager;

    @Inject
    public Revocations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Revocations() {
        this(null);
    }

    /** Adds the first request about a payment. */
    public void add(Revocation revocation) {
        entityManager.persist(revocation);
    }

    /** The revocation of a payment, if it was ever asked for. */
    public Optional<Revocation> find(RptId rpt) {
        return Optional.ofNullable(entityManager.find(Revocation.class, rpt.value()));
    }
}
