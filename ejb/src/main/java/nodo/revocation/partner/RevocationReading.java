package nodo.revocation.partner;

/** What became of reading the document of a revocation. */
public sealed interface RevocationReading {

    /**
     * The document is valid.
     *
     * @param document what it says
     */
    record Valid(RevocationDocument document) implements RevocationReading {}

    /**
     * The document is not valid.
     *
     * @param description where and why, as a fault's description
     */
    record Invalid(String description) implements RevocationReading {}
}
