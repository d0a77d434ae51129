package nodo.touchpoint.desk;

/** The close is accepted: the answer is OK and says nothing else. */
public record PaymentClosed() {}
