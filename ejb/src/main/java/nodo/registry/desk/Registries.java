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

    /** The snapshot in force. */
    public Registry current() {
        return current;
    }

    /** Puts another snapshot in force, for requests that begin from now on. */
    public void replace(Registry next) {
        current = next;
    }
}
