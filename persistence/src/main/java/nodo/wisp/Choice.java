package nodo.wisp;

/**
 * What a payer chose.
 *
 * @param kind how it is paid
 * @param psp identificativoPsp
 * @param channel identificativoCanale
 * @param paymentType tipoVersamento
 */
public record Choice(ChoiceKind kind, String psp, String channel, String paymentType) {}
