package nodo.exchange.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nodo.content.Spool;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes requests that are too large for the memory, a few at a time, so that their space on disk is bounded too.
 *
 * <p>Keys: {@code nodo.exchange.large-requests} (how many are served at once, 1 to 64) and {@code
 * nodo.exchange.large-request-time} (how long one may take to come, 1 s to 1 h).
 */
@ApplicationScoped
public class LargeRequests {

    private static final int MOST_AT_ONCE = 64;
    private static final int PIECE = 64 << 10;

    private final Semaphore places;
    private final Duration longest;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public LargeRequests(
            @ConfigProperty(name = "nodo.exchange.large-requests") int atOnce,
            @ConfigProperty(name = "nodo.exchange.large-request-time") Duration longest) {
        this.places = new Semaphore(Bounds.within("nodo.exchange.large-requests", atOnce, 1, MOST_AT_ONCE));
        this.longest =
                Bounds.within("nodo.exchange.large-request-time", longest, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    @SuppressWarnings("NullAway") // proxy
    protected LargeRequests() {
        this.places = null;
        this.longest = null;
    }

    /** Takes a place, to be given back by closing it; empty if all are taken. */
    Optional<Place> enter() {
        return places.tryAcquire() ? Optional.of(places::release) : Optional.empty();
    }

    /** The right to be served. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes the rest of a request.
     *
     * @param begun what of it is here
     * @param rest the rest
     * @param spool where all of it goes
     * @param most how many bytes it may have
     * @return whether it has no more, and came in time
     */
    boolean receive(byte[] begun, InputStream rest, Spool spool, long most) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        long size = begun.length;
        byte[] piece = new byte[PIECE];
        OutputStream kept = spool.append();
        kept.write(begun);
        for (int count = rest.read(piece); count >= 0; count = rest.read(piece)) {
            size += count;
            if (size > most || System.nanoTime() - end > 0) {
                return false;
            }
            kept.write(piece, 0, count);
        }
        return true;
    }
}
