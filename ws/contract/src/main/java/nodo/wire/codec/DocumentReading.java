package nodo.wire.codec;

/**
 * What reading a document came to.
 *
 * @param <T> the document's wire object
 */
public sealed interface DocumentReading<T> {

    /**
     * The document is valid.
     *
     * @param content what it says
     */
    record Valid<T>(T content) implements DocumentReading<T> {}

    /**
     * The document is not valid.
     *
     * @param description where and why, as a fault's description
     */
    record Invalid<T>(String description) implements DocumentReading<T> {}
}
