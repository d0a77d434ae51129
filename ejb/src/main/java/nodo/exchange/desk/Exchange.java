package nodo.exchange.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.journal.EventKeys;

/**
 * One request on its way to its answer: what came in, who asks, what it turned out to be about, and how to answer.
 *
 * <p>Belongs to the thread that serves the request. A service tells it what it learns ({@link #concerns}), so that every
 * message of the exchange is found in the journal under all its keys.
 *
 * @param <A> what the service answers when all is well
 */
public final class Exchange<A> {

    private final Inbound inbound;
    private final Optional<IdempotentRequest> idempotency;
    private final Answers<A> answers;
    private EventKeys keys;
    private List<EventKeys> furtherKeys = List.of();
    private Instant repeatableUntil = Instant.MAX;
    private boolean requestWritten;
    private boolean senderProven;

    /**
     * Begins an exchange.
     *
     * @param inbound the request as it came in
     * @param keys what the request itself names
     * @param idempotency the request's idempotency key, if it has one
     * @param answers how to encode its answers
     */
    public Exchange(Inbound inbound, EventKeys keys, Optional<IdempotentRequest> idempotency, Answers<A> answers) {
        this.inbound = inbound;
        this.keys = keys;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    /** The request as it came in. */
    public Inbound inbound() {
        return inbound;
    }

    /** What the exchange is about, as far as it is known by now. */
    public EventKeys keys() {
        return keys;
    }

    /** Notes what the request turned out to be about. */
    public void concerns(EventKeys keys) {
        this.keys = keys;
    }

    /**
     * Notes all that the request turned out to be about, where that is several things: its messages are journaled once
     * for each, so that every payment is found with all its messages.
     *
     * @param each at least one
     */
    public void concernsAll(List<EventKeys> each) {
        this.keys = each.get(0);
        this.furtherKeys = List.copyOf(each.subList(1, each.size()));
    }

    /** Everything that the exchange is about; never empty. */
    List<EventKeys> allKeys() {
        return Stream.concat(Stream.of(keys), furtherKeys.stream()).toList();
    }

    /** Limits how long the answer may be repeated: an activation's answer ends with its token. */
    public void repeatableUntil(Instant end) {
        this.repeatableUntil = end;
    }

    /** How long the request has been here; never negative, whatever the clock does. */
    Duration elapsedAt(Instant now) {
        Duration elapsed = Duration.between(inbound.receivedAt(), now);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** How long an answer may be repeated. */
    Duration validity() {
        return idempotency.map(IdempotentRequest::validity).orElse(Duration.ZERO);
    }

    Optional<IdempotentRequest> idempotency() {
        return idempotency;
    }

    Answers<A> answers() {
        return answers;
    }

    Instant repeatableUntil() {
        return repeatableUntil;
    }

    /** Notes that the sender is known and gave its password: only then a large request is journaled whole. */
    public void senderIsProven() {
        senderProven = true;
    }

    boolean senderProven() {
        return senderProven;
    }

    /** Whether the request is in the journal, committed. */
    boolean requestWritten() {
        return requestWritten;
    }

    /** Notes that a transaction committed the request's journal line. */
    void requestIsWritten() {
        requestWritten = true;
    }
}
