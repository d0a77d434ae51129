package nodo.rpt.partner;

/** What became of reading the document of an RPT. */
public sealed interface RptReading {

    /**
     * The document is valid by its schema.
     *
     * @param document what it says
     */
    record Valid(RptDocument document) implements RptReading {}

    /**
     * The document is not valid.
     *
     * @param description where and why, as a fault's description
     */
    record Invalid(String description) implements RptReading {}
}
