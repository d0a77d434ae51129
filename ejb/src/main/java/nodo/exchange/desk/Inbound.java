package nodo.exchange.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as it came in.
 *
 * @param id names this exchange in the journal; its answer, and the partner calls it causes, carry it too
 * @param operation the operation's name, as in its WSDL
 * @param receivedAt when its last byte was here
 * @param message its exact bytes, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a message is compared nowhere, and copying each would cost a message
public record Inbound(UUID id, String operation, Instant receivedAt, byte[] message) {}
