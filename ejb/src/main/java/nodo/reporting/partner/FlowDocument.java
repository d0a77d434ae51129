package nodo.reporting.partner;

import nodo.reporting.FlowContent;

/** What became of reading a flow's document. */
public sealed interface FlowDocument {

    /**
     * The document is valid.
     *
     * @param content what it says
     */
    record Valid(FlowContent content) implements FlowDocument {}

    /**
     * The document is not valid.
     *
     * @param description where and why, as a fault's description
     */
    record Invalid(String description) implements FlowDocument {}
}
