package nodo.simulator.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nodo.simulator.Home;

/** Whom the simulators play now: the parties of the demo registry, or of the last one that they were given. */
@ApplicationScoped
public class Parties {

    private final Path given;
    private volatile Registry current;

    @Inject
    public Parties(Home home) {
        this.given = home.directory().resolve("registry.json");
        this.current = Files.exists(given) ? RegistryFile.read(given) : RegistryFile.demo();
    }

    @SuppressWarnings("NullAway") // proxy
    protected Parties() {
        this.given = null;
        this.current = null;
    }

    /** The parties. */
    public Registry current() {
        return current;
    }

    /**
     * Plays others from now on, also after the simulators are started again.
     *
     * @param file a registry file
     * @throws nodo.simulator.json.InvalidOrder if it names nobody to play; nothing has changed then
     */
    public synchronized Registry replace(JsonObject file) {
        Registry next = RegistryFile.read(file);
        try {
            Files.createDirectories(given.resolveSibling(""));
            Path whole = Files.writeString(given.resolveSibling("registry.json.new"), file.toString());
            Files.move(whole, given, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the registry " + given, e);
        }
        current = next;
        return next;
    }
}
