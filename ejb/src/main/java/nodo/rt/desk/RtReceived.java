package nodo.rt.desk;

/** The RT is kept, and its creditor will be told or was told: the answer is OK and says nothing else. */
public record RtReceived() {}
