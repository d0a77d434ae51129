package nodo.notice;

/**
 * A digital stamp that a PSP sold with a payment. Source: nodeForPsp.xsd, ctMarcaDaBollo.
 *
 * @param token the session that asked for it
 * @param transfer the transfer that asked for it, 1 to 5
 * @param document the signed stamp, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // kept byte by byte, compared nowhere
public record SoldStamp(PaymentToken token, int transfer, byte[] document) {}
