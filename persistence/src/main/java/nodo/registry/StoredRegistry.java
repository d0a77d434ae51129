package nodo.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;

/**
 * The registry as the instances share it: the tables. Every method works inside the caller's transaction.
 *
 * <p>Writers queue at the row of {@code registry_revision}, and readers share it, so that what is read together belongs
 * together. However large the registry is, it is read with one statement for each table.
 */
@ApplicationScoped
public class StoredRegistry {

    private final EntityManager entityManager;

    @Inject
    public StoredRegistry(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StoredRegistry() {
        this(null);
    }

    /** The revision that instances compare with that of their snapshot. Costs one look at one row. */
    public RegistryRevision revision() {
        return Optional.ofNullable(entityManager.find(RegistryRevisionRow.class, RegistryRevisionRow.ID))
                .map(RegistryRevisionRow::revision)
                .orElse(RegistryRevision.NONE);
    }

    /** Reads some parts and their revision; the other parts are empty in the answer. */
    public Reading read(Set<RegistryPart> parts) {
        RegistryRevision revision = lock(LockModeType.PESSIMISTIC_READ).revision();
        return new Reading(RegistryRows.toRead(entityManager, parts).content(), revision);
    }

    /** Locks the registry for a change. */
    public RegistryEdit edit() {
        lock(LockModeType.PESSIMISTIC_WRITE);
        return new RegistryEdit(this, RegistryRows.toChange(entityManager));
    }

    /** The value of a configuration key. */
    public Optional<String> configurationValue(String key) {
        return Optional.ofNullable(entityManager.find(ConfigurationKeyRow.class, key))
                .map(row -> row.entry().getValue());
    }

    /** Sets one configuration key, and announces the change. */
    public void putConfigurationValue(String key, String value, RegistryChange change) {
        lock(LockModeType.PESSIMISTIC_WRITE);
        entityManager.merge(new ConfigurationKeyRow(Map.entry(key, value)));
        announce(Set.of(RegistryPart.CONFIG), change);
    }

    /**
     * Tells all instances to read some parts again, whether or not something changed: somebody may have changed a row by
     * hand.
     */
    public void announce(Set<RegistryPart> parts, RegistryChange change) {
        RegistryRevisionRow row = lock(LockModeType.PESSIMISTIC_WRITE);
        row.take(row.revision().next(parts));
        String names = new TreeSet<>(parts).stream().map(RegistryPart::name).collect(Collectors.joining(","));
        entityManager.persist(new RegistryChangeRow(change, names));
    }

    /**
     * The audit, latest first.
     *
     * @param most at least 1
     */
    public List<RegistryChange> changes(int most) {
        return entityManager
                .createQuery(
                        "SELECT c FROM RegistryChangeRow c ORDER BY c.changedAt DESC, c.id DESC",
                        RegistryChangeRow.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(RegistryChangeRow::change)
                .toList();
    }

    /** The row exists from the first writer on: two first writers meet at its primary key. */
    private RegistryRevisionRow lock(LockModeType mode) {
        RegistryRevisionRow row = entityManager.find(RegistryRevisionRow.class, RegistryRevisionRow.ID, mode);
        if (row != null) {
            return row;
        }
        entityManager
                .createNativeQuery("INSERT INTO registry_revision (id, config, pa, psp) VALUES (:id, 0, 0, 0)"
                        + " ON CONFLICT ON CONSTRAINT registry_revision_pk DO NOTHING")
                .setParameter("id", RegistryRevisionRow.ID)
                .executeUpdate();
        return entityManager.find(RegistryRevisionRow.class, RegistryRevisionRow.ID, mode);
    }

    /**
     * A consistent reading of the tables.
     *
     * @param content the parts that were asked for
     * @param revision what they are of
     */
    public record Reading(RegistryContent content, RegistryRevision revision) {}
}
