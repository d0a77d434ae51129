package nodo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The directory with the sources, and what the build put there to run a hub.
 *
 * @param root top of the checkout, absolute
 */
public record Checkout(Path root) {

    private static final Path PROVISIONING = Path.of("docker", "provision");

    /** Takes the absolute path. */
    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the checkout that the working directory is in.
     *
     * @throws IllegalStateException if it is in none
     */
    public static Checkout find() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve(PROVISIONING).resolve("provision")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new IllegalStateException("not inside a checkout of Nodo: " + start));
    }

    /** The scripts that make and start a domain. */
    Path provisioning() {
        return root.resolve(PROVISIONING);
    }

    /** The demo registry. */
    public Path demoRegistry() {
        return root.resolve("docker").resolve("demo-registry.json");
    }

    /** The unpacked Payara Server. */
    public Path server() {
        return part("payara6");
    }

    /** The jar of Payara Micro. */
    Path micro() {
        return part("payara-micro.jar");
    }

    /** The database driver for the server's domain. */
    Path driver() {
        return part("postgresql.jar");
    }

    /** The application. */
    Path application() {
        return part("nodo.ear");
    }

    /** The simulators. */
    Path simulator() {
        return part("simulator.war");
    }

    /** The load lab's echo. */
    public Path echo() {
        return part("echo.war");
    }

    /** Where the database's programs are unpacked. */
    Path databasePrograms() {
        return parts().resolve("postgresql");
    }

    private Path part(String name) {
        Path part = parts().resolve(name);
        if (Files.notExists(part)) {
            throw new IllegalStateException(part + " is missing: build first (mvn -Pup)");
        }
        return part;
    }

    private Path parts() {
        return root.resolve(Path.of("docker", "local", "target", "parts"));
    }
}
