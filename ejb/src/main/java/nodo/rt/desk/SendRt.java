package nodo.rt.desk;

import nodo.exchange.desk.PspCaller;
import nodo.rt.RtMessage;

/**
 * A PSP sends an RT: nodoInviaRT.
 *
 * @param caller who sends it
 * @param payment the payment that the request names
 * @param message the RT
 * @param signForced whether the PSP insists on an RT that contradicts what it told the payer's browser
 */
public record SendRt(PspCaller caller, NamedPayment payment, RtMessage message, boolean signForced) {}
