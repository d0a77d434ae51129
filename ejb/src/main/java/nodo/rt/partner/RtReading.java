package nodo.rt.partner;

/** What became of reading the document of an RT. */
public sealed interface RtReading {

    /**
     * The document is valid.
     *
     * @param document what it says
     */
    record Valid(RtDocument document) implements RtReading {}

    /**
     * The document is not valid.
     *
     * @param description where and why, as a fault's description
     */
    record Invalid(String description) implements RtReading {}
}
