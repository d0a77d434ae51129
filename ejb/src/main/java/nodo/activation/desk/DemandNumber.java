package nodo.activation.desk;

import nodo.exchange.desk.PspCaller;

/**
 * A PSP wants a notice for a service of the catalogue: nodoChiediNumeroAvviso.
 *
 * @param caller who asks
 * @param service idServizio, 5 characters
 * @param creditor idDominioErogatoreServizio, 1 to 35 characters
 * @param data what the citizen said, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way through, compared nowhere
public record DemandNumber(PspCaller caller, String service, String creditor, byte[] data) {}
