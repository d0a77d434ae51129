package nodo.exchange.desk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Logs what fails: the first failure of a kind in a minute with its trace, the others in one line. A database that is away
 * fails every request, and a trace of each would fill the disk.
 *
 * <p>Failures are of a kind when their root causes are of one class. The short line names classes only: what an exception
 * says may be what a partner sent.
 */
public final class FailureLog {

    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final Logger log;
    private final LongSupplier nanos;
    private final ConcurrentMap<Class<?>, Long> traced = new ConcurrentHashMap<>();

    FailureLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
    }

    /** The failures that a class tells of, under its name. */
    public static FailureLog of(Class<?> teller) {
        return new FailureLog(System.getLogger(teller.getName()), System::nanoTime);
    }

    /**
     * Logs a failure.
     *
     * @param what what failed, and what becomes of it; no payload
     */
    public void log(Level level, String what, Throwable failure) {
        Class<?> kind = root(failure).getClass();
        if (isFirst(kind)) {
            log.log(level, what, failure);
        } else {
            log.log(level, what + ": " + kind.getName() + ", as traced within the last minute");
        }
    }

    private boolean isFirst(Class<?> kind) {
        long now = nanos.getAsLong();
        // Whoever puts the new moment in the place of the old one is the first.
        Long before = traced.putIfAbsent(kind, now);
        return before == null || (now - before >= QUIET && traced.replace(kind, before, now));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null && cause != root; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
