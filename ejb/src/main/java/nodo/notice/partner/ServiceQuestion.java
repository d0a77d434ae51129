package nodo.notice.partner;

/**
 * What paDemandPaymentNotice asks: the service by the catalogue, the citizen's data as the PSP sent them.
 *
 * @param creditor the creditor that offers the service
 * @param idServizio the service, 5 characters
 * @param idSoggettoServizio the pair of creditor and service, 5 characters
 * @param data the citizen's data, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way through, compared nowhere
public record ServiceQuestion(String creditor, String idServizio, String idSoggettoServizio, byte[] data) {}
