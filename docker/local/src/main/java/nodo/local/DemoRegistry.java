package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A registry file whose partners are the simulators, wherever they listen.
 *
 * @param file the file, with the simulators at their standard address
 * @param simulators where they are
 */
record DemoRegistry(Path file, URI simulators) {

    /** Where the file says that the simulators are. */
    private static final String STANDARD = "http://127.0.0.1:8090/";

    /** The file's content, with the simulators' true address. */
    String content() {
        try {
            return Files.readString(file)
                    .replace(STANDARD, simulators.resolve("/").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
