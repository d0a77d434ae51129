package nodo.registry.desk;

import jakarta.enterprise.context.ApplicationScoped;
import nodo.registry.Registry;

/**
 * The registry in memory: one immutable snapshot, swapped as a whole. A request asks for it once and is judged by it to
 * its end.
 */
@ApplicationScoped
public class Registries {

    private volatile Registry current = Registry.EMPTY;
    private volatile boolean loaded;

    /** The snapshot in force. */
    public Registry current() {
        return current;
    }

    /** Whether the snapshot was read from the database: until then nobody is known, and the hub is not ready. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Puts another snapshot in force, for requests that begin from now on. */
    public void replace(Registry next) {
        current = next;
        loaded = true;
    }
}
