package nodo.rt.partner;

/** The partner took what it was sent: its answer is OK and says nothing else. */
public record Taken() {}
