package nodo.receipt.partner;

/** The recipient has the receipt: its answer is OK and says nothing else. */
public record ReceiptAccepted() {}
