package nodo.notice.desk;

import nodo.exchange.desk.PspCaller;

/**
 * A citizen wants to pay a service without a notice: demandPaymentNotice (modello 4).
 *
 * @param caller who asks
 * @param service the pair of creditor and service in the catalogue (idSoggettoServizio), 5 characters
 * @param data what the service asks of the citizen (datiSpecificiServizio): an XML that only the creditor reads
 */
@SuppressWarnings("ArrayRecordComponent") // on its way through, compared nowhere
public record DemandNotice(PspCaller caller, String service, byte[] data) {}
