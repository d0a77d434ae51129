package nodo.revocation.desk;

/** The receiver took the message: the answer is OK and says nothing else. */
public record RevocationRelayed() {}
