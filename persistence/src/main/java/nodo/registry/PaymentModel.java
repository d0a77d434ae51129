package nodo.registry;

/** What kind of payments a channel serves (modello di pagamento). The names are those of the protocol. */
public enum PaymentModel {
    /** One RPT, paid at once on the provider's page (model 1). */
    IMMEDIATO,
    /** A cart of RPTs for several institutions, paid at once (model 1). */
    IMMEDIATO_MULTIBENEFICIARIO,
    /** An RPT that the provider executes later (model 2). */
    DIFFERITO,
    /** Started at the provider with a notice (models 3 and 4): the only one that may verify and activate notices. */
    ATTIVATO_PRESSO_PSP
}
