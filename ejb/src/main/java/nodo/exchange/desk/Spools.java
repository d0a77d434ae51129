package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import nodo.content.Spool;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where bytes go that are too many for the memory.
 *
 * <p>Key: {@code nodo.exchange.spool-directory}, a directory of this machine with room for the largest requests that are
 * served at once, each with its document and its answer; where it is not set, the server's directory of temporary files.
 */
@ApplicationScoped
public class Spools {

    private final Path directory;

    @Inject
    public Spools(@ConfigProperty(name = "nodo.exchange.spool-directory") Optional<String> directory) {
        this.directory = Path.of(
                directory.filter(text -> !text.isBlank()).orElseGet(() -> System.getProperty("java.io.tmpdir")));
    }

    @SuppressWarnings("NullAway") // proxy
    protected Spools() {
        this.directory = null;
    }

    /** An empty spool, which whoever asked for it closes. */
    public Spool make() {
        return Spool.in(directory);
    }
}
