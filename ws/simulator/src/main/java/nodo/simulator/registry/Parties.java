package nodo.simulator.registry;

import jakarta.enterprise.context.ApplicationScoped;

/** Whom the simulators play now: the parties of the demo registry, or of another one that they were given. */
@ApplicationScoped
public class Parties {

    private volatile Registry current = RegistryFile.demo();

    /** The parties. */
    public Registry current() {
        return current;
    }

    /** Plays others from now on, until the simulators are started again. */
    public void replace(Registry next) {
        current = next;
    }
}
