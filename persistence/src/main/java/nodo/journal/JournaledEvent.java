package nodo.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the journal as it was written, without its message.
 *
 * @param recordedAt when it was written, which is when its transaction began
 * @param event the event; its payload is left out
 * @param payloadSize how many bytes the message has; absent if there is none
 * @param payloadSha256 the hash of the stored bytes in hexadecimal digits, for a message above 1 MiB
 */
public record JournaledEvent(
        EventId id, Instant recordedAt, JournalEvent event, OptionalInt payloadSize, Optional<String> payloadSha256) {}
