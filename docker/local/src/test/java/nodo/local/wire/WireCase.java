package nodo.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A conversation with the hub.
 *
 * @param operation the operation that it is about
 * @param name what is special, beginning with the fault code or {@code ok}
 * @param steps its files in order
 */
record WireCase(String operation, String name, List<WireStep> steps) {

    WireCase {
        steps = List.copyOf(steps);
    }

    /** All cases, by operation and name. */
    static List<WireCase> all() {
        return directories(resource("cases")).stream()
                .flatMap(operation -> directories(operation).stream().map(directory -> of(name(operation), directory)))
                .toList();
    }

    private static WireCase of(String operation, Path directory) {
        List<WireStep> steps = list(directory).stream()
                .map(WireStep::of)
                .sorted(Comparator.comparingInt(WireStep::number).thenComparing(WireStep::kind))
                .toList();
        return new WireCase(operation, name(directory), steps);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** A directory or file beside this class. */
    static Path resource(String name) {
        URL url = Objects.requireNonNull(WireCase.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> directories(Path parent) {
        return list(parent).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
