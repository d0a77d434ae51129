package nodo.notice.desk;

import nodo.exchange.desk.PspCaller;
import nodo.notice.PositionKey;

/**
 * A PSP asks what a notice costs.
 *
 * @param caller who asks
 * @param notice the creditor and the notice number of the QR code
 */
public record VerifyNotice(PspCaller caller, PositionKey notice) {}
