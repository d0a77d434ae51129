package nodo.rt;

import java.util.Optional;

/**
 * An RT as it travels.
 *
 * @param signatureType tipoFirma, told again as it came; it means nothing any more
 * @param document the exact bytes of its XML, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // kept byte by byte, compared nowhere
public record RtMessage(Optional<String> signatureType, byte[] document) {

    /** A document whose kind of signature is not said. */
    public static RtMessage of(byte[] document) {
        return new RtMessage(Optional.empty(), document);
    }
}
