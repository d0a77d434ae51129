package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The log that a process writes to a file, as far as starting it needs to look inside.
 *
 * @param file the log; need not exist yet
 */
record ServerLog(Path file) {

    private static final int TAIL = 20;
    private static final String REFUSED = "Boot Command deploy failed";

    /** A position in the log: what follows is new. */
    long end() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the application was not deployed, if the log says so after a position. */
    Optional<String> refusalAfter(long position) {
        List<String> lines = linesAfter(position);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(REFUSED)) {
                List<String> reason = lines.subList(i, Math.min(lines.size(), i + TAIL));
                return Optional.of("the application was not deployed, see " + file + ":\n" + String.join("\n", reason));
            }
        }
        return Optional.empty();
    }

    /** The last lines. */
    String tail() {
        List<String> lines = linesAfter(0);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> linesAfter(long position) {
        try {
            byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            // A log that was rotated in between is new from its beginning.
            int from = position <= all.length ? (int) position : 0;
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
