package nodo.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nodo.content.Content;

/**
 * One line of the journal, to be written.
 *
 * <p>Source: the giornale degli eventi.
 *
 * @param at when it happened (dataOraEvento), kept in milliseconds
 * @param payload the message, absent for an event without one, such as a time-out
 */
public record JournalEvent(
        Instant at,
        EventType type,
        EventLink link,
        EventParties parties,
        EventKeys keys,
        EventDetails details,
        Optional<Payload> payload) {

    public JournalEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An event of which nothing else is known; the other methods add to it. */
    public static JournalEvent of(Instant at, EventType type, EventLink link, EventParties parties) {
        return new JournalEvent(at, type, link, parties, EventKeys.NONE, EventDetails.NONE, Optional.empty());
    }

    /** This event, about these keys. */
    public JournalEvent about(EventKeys subject) {
        return new JournalEvent(at, type, link, parties, subject, details, payload);
    }

    /** This event with these details. */
    public JournalEvent with(EventDetails further) {
        return new JournalEvent(at, type, link, parties, keys, further, payload);
    }

    /** This event with its message; the bytes are not copied, and not to be changed. */
    public JournalEvent carrying(byte[] message) {
        return new JournalEvent(at, type, link, parties, keys, details, Optional.of(Payload.of(message)));
    }

    /** This event with its message, which may be too large for the memory. */
    public JournalEvent carrying(Content message) {
        return new JournalEvent(at, type, link, parties, keys, details, Optional.of(Payload.of(message)));
    }
}
