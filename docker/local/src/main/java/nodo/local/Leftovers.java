package nodo.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the children of an earlier runner that was killed before it could: those in the pid files, and no others. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Ends all that still run, and forgets them; the directory must be locked, so that no runner owns them. */
    static void end(HubDirectory directory, Progress progress) {
        Map<PidFile, ProcessHandle> left = new LinkedHashMap<>();
        directory.pidFiles().forEach(file -> file.process().ifPresent(process -> left.put(file, process)));
        // All are asked before any is waited for: the database ends once its clients have.
        left.forEach((file, process) -> {
            progress.say(
                    "  ending " + file.path().getFileName() + " of an earlier run (process " + process.pid() + ")");
            process.destroy();
        });
        left.values().forEach(Leftovers::insist);
        directory.pidFiles().forEach(PidFile::delete);
    }

    private static void insist(ProcessHandle process) {
        if (!ends(process)) {
            process.destroyForcibly();
            if (!ends(process)) {
                throw new IllegalStateException("process " + process.pid() + " of an earlier run does not end");
            }
        }
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending process " + process.pid(), e);
        }
    }
}
