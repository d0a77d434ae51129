package nodo.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer that is repeated under its idempotency key.
 *
 * @param bytes the bytes sent, which every replay repeats
 * @param token the token that the request was about, where one is known
 * @param validTo until when it is repeated
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the store, compared nowhere
public record AnswerToKeep(byte[] bytes, Optional<String> token, Instant validTo) {}
