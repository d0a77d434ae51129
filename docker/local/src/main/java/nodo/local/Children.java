package nodo.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All child processes of one hub, but the database: none can be started once the end has begun, so that none is left
 * when it is over, at whatever moment the runner is interrupted.
 */
final class Children implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HubDirectory directory;
    private final List<Child> running = new ArrayList<>();
    private boolean closed;

    Children(HubDirectory directory) {
        this.directory = directory;
    }

    HubDirectory directory() {
        return directory;
    }

    /**
     * Starts a process.
     *
     * @throws IllegalStateException if the hub is being stopped
     */
    synchronized Child start(Child.Command command) {
        if (closed) {
            throw new IllegalStateException("the hub is being stopped");
        }
        running.removeIf(child -> !child.handle().isAlive());
        Child child = Child.start(command, directory);
        running.add(child);
        return child;
    }

    /** Ends all: every one is asked at once, then waited for. */
    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(Child::askToEnd);
        running.forEach(child -> child.stop(PATIENCE));
        running.clear();
    }
}
