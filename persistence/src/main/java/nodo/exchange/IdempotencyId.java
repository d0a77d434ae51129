package nodo.exchange;

import nodo.notice.IdempotencyKey;

/**
 * What makes two requests the same for the idempotency cache: the operation, the PSP and the key. The same key of
 * another PSP, or for another operation, is unrelated. Source: flows-notice §6.
 *
 * @param operation the operation's name, as in its WSDL
 * @param psp the PSP that the request names, 1 to 35 characters
 * @param key the key that the PSP chose
 */
public record IdempotencyId(String operation, String psp, IdempotencyKey key) {}
