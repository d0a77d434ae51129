package nodo.notice.desk;

/** The outcome was recorded in time: the answer is OK and says nothing else. */
public record OutcomeAccepted() {}
