package nodo.registry;

/** What kind of payments a channel serves (modello di pagamento). The names are those of the protocol. */
public enum PaymentModel {
    /** One RPT, paid at once on the provider's page (model 1). */
    IMMEDIATO(0),
    /** A cart of RPTs for several institutions, paid at once (model 1). */
    IMMEDIATO_MULTIBENEFICIARIO(1),
    /** An RPT that the provider executes later (model 2). */
    DIFFERITO(2),
    /** Started at the provider with a notice (models 3 and 4): the only one that may verify and activate notices. */
    ATTIVATO_PRESSO_PSP(4);

    private final int number;

    PaymentModel(int number) {
        this.number = number;
    }

    /** How messages name it. Source: PspPerNodo.xsd, stModelloPagamento. */
    public int number() {
        return number;
    }

    /** Whether the payer is sent to the provider's page. */
    public boolean isImmediate() {
        return this == IMMEDIATO || this == IMMEDIATO_MULTIBENEFICIARIO;
    }
}
