package nodo.exchange.desk;

import java.time.Instant;
import java.util.UUID;
import nodo.content.Content;

/**
 * A request as it came in.
 *
 * @param id names this exchange in the journal; its answer, and the partner calls it causes, carry it too
 * @param operation the operation's name, as in its WSDL
 * @param receivedAt when its last byte was here
 * @param message its exact bytes
 */
public record Inbound(UUID id, String operation, Instant receivedAt, Content message) {

    /** A request that is in memory; its bytes are not to be changed. */
    public Inbound(UUID id, String operation, Instant receivedAt, byte[] message) {
        this(id, operation, receivedAt, Content.of(message));
    }
}
