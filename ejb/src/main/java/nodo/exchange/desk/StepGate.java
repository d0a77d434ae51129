package nodo.exchange.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only so many steps work at once as the pool of connections can serve to their end.
 *
 * <p>A step's journal asks the pool for a second connection, which the server gives back at once in favour of the one that
 * the step holds. If every connection is held by a step that asks for its second, none of them can go on: so some
 * connections are never given to a first. Who finds no place waits here, holding nothing.
 *
 * <p>Places are given to whoever comes, not in turn: a thread whose turn it is must wake first, and where the processor
 * has no time to spare, all others would wait beside free places for it to do so.
 *
 * <p>Key: {@code nodo.database.pool-max}, the pool's size, 2 to 1000; three quarters of it are places.
 */
@ApplicationScoped
public class StepGate {

    /** As long as the pool itself lets a step wait for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;

    /**
     * Makes the gate of a pool.
     *
     * @throws IllegalArgumentException if the size is out of its bounds
     */
    @Inject
    public StepGate(@ConfigProperty(name = "nodo.database.pool-max") int poolMax) {
        this(poolMax, PATIENCE);
    }

    StepGate(int poolMax, Duration patience) {
        int connections = Bounds.within("nodo.database.pool-max", poolMax, 2, 1000);
        this.places = new Semaphore(Math.max(1, connections * 3 / 4));
        this.patience = patience;
    }

    @SuppressWarnings("NullAway") // proxy
    protected StepGate() {
        this.places = null;
        this.patience = null;
    }

    /**
     * Does a step when there is a place for it.
     *
     * @throws IllegalStateException if there is none for five seconds
     */
    public <T> T pass(Supplier<T> step) {
        enter();
        try {
            return step.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("no step could begin: all places for steps are taken");
    }
}
