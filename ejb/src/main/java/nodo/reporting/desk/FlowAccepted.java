package nodo.reporting.desk;

/** The flow is kept, and is the revision in force: the answer is OK and says nothing else. */
public record FlowAccepted() {}
