package nodo.exchange.desk;

import java.time.Duration;
import nodo.exchange.IdempotencyId;

/**
 * What lets a repetition be recognised.
 *
 * @param id the operation, the PSP and the key
 * @param hash SHA-256 of the request's content, password included
 * @param validity how long the answer is repeated
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the store only
public record IdempotentRequest(IdempotencyId id, byte[] hash, Duration validity) {}
