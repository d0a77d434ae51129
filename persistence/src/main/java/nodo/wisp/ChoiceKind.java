package nodo.wisp;

/** How a payer pays: which inoltroEsito the payment manager called. */
public enum ChoiceKind {
    /** On the provider's page. */
    MOD1,
    /** Later, by a mandate that the provider has. */
    MOD2,
    /** By a card, authorised already. */
    CARTA,
    /** By PayPal, authorised already. */
    PAYPAL
}
