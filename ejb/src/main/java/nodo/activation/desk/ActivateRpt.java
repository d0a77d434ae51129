package nodo.activation.desk;

import nodo.exchange.desk.PspCaller;
import nodo.notice.partner.PspTerms;

/**
 * A PSP wants the RPT of a notice: nodoAttivaRPT.
 *
 * @param caller who asks
 * @param payingBroker the broker of the channel that is to be sent the RPT, 1 to 35 characters
 * @param payingChannel that channel, 1 to 35 characters
 * @param notice which notice
 * @param terms what the PSP says of the payment
 */
public record ActivateRpt(
        PspCaller caller, String payingBroker, String payingChannel, CodedNotice notice, PspTerms terms) {}
