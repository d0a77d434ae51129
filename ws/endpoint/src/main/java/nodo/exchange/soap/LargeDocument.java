package nodo.exchange.soap;

/**
 * A document that may make the messages of an operation larger than others.
 *
 * @param element the element of the request that holds it, as base64; where the request is not small, the wire object has
 *     no bytes there, and {@link SoapCall#document} gives the document
 * @param largestRequest the most bytes of a request
 */
public record LargeDocument(String element, long largestRequest) {

    /** The most bytes of a request that is read in memory, 1 MiB; every operation takes such. */
    public static final int SMALL_MESSAGE = 1 << 20;
}
