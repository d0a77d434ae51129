package nodo.wire.codec;

import java.io.OutputStream;

/**
 * Where a large document goes that travels as base64 inside a message: out of the message while it is read, decoded, so
 * that it is never in memory. The wire object has no bytes in its place.
 *
 * @param element the element of the payload that holds it
 * @param document where it goes; not closed
 */
public record Attachment(String element, OutputStream document) {}
