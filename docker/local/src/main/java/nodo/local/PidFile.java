package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The identity of a child process in a file, so that a later runner finds it again.
 *
 * <p>A number alone would not do: the system gives the numbers of ended processes to others. The file also holds the
 * moment of the start and a mark, a piece of the command line; a process is the recorded one only if all three agree.
 *
 * @param path the file
 */
record PidFile(Path path) {

    /** The start is computed from the time of the boot, which a corrected clock may move. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** Records a process that runs, with a mark that its command line contains. */
    void write(ProcessHandle process, String mark) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(path, process.pid() + "\n" + start.toEpochMilli() + "\n" + mark + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process, if it still runs; empty for a damaged file or another process with its number. */
    Optional<ProcessHandle> process() {
        List<String> lines = lines();
        if (lines.size() != 3
                || !lines.get(0).matches("\\d{1,10}")
                || !lines.get(1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, start))
                .filter(process -> marked(process, lines.get(2)));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private static boolean marked(ProcessHandle process, String mark) {
        return process.info()
                .commandLine()
                .map(commandLine -> commandLine.contains(mark))
                .orElse(false);
    }

    /** Forgets the process. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
