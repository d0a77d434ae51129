package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.registry.desk.Registries;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;

/** parkedList: payments that wait for longer than the configured minutes, oldest first. Source: validation A.2. */
@ApplicationScoped
public class ParkedListing {

    /** What one answer has at most, whatever is asked for. */
    private static final int MOST = 10_000;

    private final Exchanges exchanges;
    private final Registries registries;
    private final ParkedSessions sessions;
    private final Clock clock;

    @Inject
    public ParkedListing(Exchanges exchanges, Registries registries, ParkedSessions sessions, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.sessions = sessions;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ParkedListing() {
        this(null, null, null, null);
    }

    /**
     * Lists them.
     *
     * @param most positive
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] list(int most, Exchange<List<SessionId>> exchange) {
        Instant before = clock.instant().minus(registries.current().settings().parkedListAge());
        return exchanges.inOneStep(exchange, () -> sessions.parked(before, Math.min(most, MOST)));
    }
}
