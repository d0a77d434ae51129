package nodo.activation.desk;

import nodo.exchange.desk.PspCaller;

/**
 * A PSP wants to know what a notice costs: nodoVerificaRPT.
 *
 * @param caller who asks
 * @param notice which notice
 */
public record VerifyRpt(PspCaller caller, CodedNotice notice) {}
