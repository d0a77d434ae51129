package nodo.registry.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import nodo.exchange.Transactions;
import nodo.registry.Registry;
import nodo.registry.RegistryContent;
import nodo.registry.RegistryPart;
import nodo.registry.RegistryRevision;
import nodo.registry.StoredRegistry;

/**
 * Keeps the snapshot of this instance up with the tables: looks at the revision, reads the parts that changed, and swaps
 * the snapshot. One look costs one row.
 */
@ApplicationScoped
public class RegistryRefresh {

    private static final Set<RegistryPart> ALL = Set.copyOf(EnumSet.allOf(RegistryPart.class));

    private final Transactions transactions;
    private final StoredRegistry stored;
    private final Registries registries;
    private RegistryRevision seen = RegistryRevision.NONE;

    @Inject
    public RegistryRefresh(Transactions transactions, StoredRegistry stored, Registries registries) {
        this.transactions = transactions;
        this.stored = stored;
        this.registries = registries;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryRefresh() {
        this(null, null, null);
    }

    /**
     * Looks, and reads what changed. One thread at a time, so that an older reading never replaces a newer one.
     *
     * @return whether the snapshot was replaced
     */
    public synchronized boolean look() {
        Set<RegistryPart> changed = registries.isLoaded()
                ? transactions.commit(() -> stored.revision()).changedSince(seen)
                : ALL;
        if (changed.isEmpty()) {
            return false;
        }
        StoredRegistry.Reading reading = transactions.commit(() -> stored.read(changed));
        Registry current = registries.current();
        RegistryContent content = current.content().with(changed, reading.content());
        registries.replace(current.followedBy(content));
        seen = seen.with(changed, reading.revision());
        return true;
    }
}
