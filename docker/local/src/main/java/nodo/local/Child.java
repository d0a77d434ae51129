package nodo.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One child process: in its own session, with its output in a file and its identity in another. */
final class Child {

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final PidFile pidFile;

    private Child(String name, Process process, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * What to start.
     *
     * @param name name for people, files and messages
     * @param command program and arguments
     * @param mark a piece of the command line that tells this process from all others
     * @param environment variables added to those of the runner
     */
    record Command(String name, List<String> command, String mark, Map<String, String> environment) {

        Command {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts a process; its output is appended to the log of its name. Called by {@link Children} only. */
    static Child start(Command command, HubDirectory directory) {
        List<String> words = new ArrayList<>(ownSession());
        words.addAll(command.command());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.log(command.name()).toFile()));
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            PidFile pidFile = directory.pidFile(command.name());
            pidFile.write(process.toHandle(), command.mark());
            return new Child(command.name(), process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words before a command that make it the leader of a session; it keeps its process number. */
    private static List<String> ownSession() {
        boolean setsid = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "setsid")));
        // macOS has no setsid, but a Perl.
        return setsid ? List.of("setsid") : List.of("perl", "-MPOSIX", "-e", "setsid(); exec @ARGV", "--");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What the ended process returned. */
    int exitValue() {
        return process.exitValue();
    }

    /** Waits for the end, and tells whether it came in time. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** Asks the process to end, without waiting. */
    void askToEnd() {
        process.destroy();
    }

    /** Asks the process to end, and insists when it has not after a while. */
    void stop(Duration patience) {
        askToEnd();
        if (!endsWithin(patience)) {
            kill9();
        }
        pidFile.delete();
    }

    /** Ends the process at once, as a crash would: it cannot finish anything. */
    void kill9() {
        // A script has children of its own, which nobody else would end.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!endsWithin(LAST_PATIENCE)) {
            throw new IllegalStateException(name + " survived kill -9");
        }
        pidFile.delete();
    }
}
