package nodo.revocation;

import nodo.money.Euro;

/**
 * A request or an outcome as it is kept.
 *
 * @param id the identifier that its maker gave it, 1 to 35 characters
 * @param total what is to be taken back, or was
 * @param document the exact bytes of its XML, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // kept byte by byte, compared nowhere
public record RevocationMessage(String id, Euro total, byte[] document) {}
