package nodo.reporting;

/**
 * The document of a flow, whose bytes are kept in parts.
 *
 * @param size how many bytes
 * @param hash their SHA-256, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record StoredDocument(long size, byte[] hash) {}
