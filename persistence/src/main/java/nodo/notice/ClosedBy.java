package nodo.notice;

import nodo.money.Euro;

/**
 * The closePayment that reserved a session, as far as the session's outcome and receipt depend on it. The sessions that
 * were closed together share it.
 *
 * @param close the close
 * @param psp the PSP that collects, and that sends the outcome: another one than the touchpoint's that activated
 * @param channel the channel by which the PSP is told
 * @param paymentMethod how the payer pays, a code of the touchpoint
 * @param fee the commission of the whole close
 */
public record ClosedBy(CloseId close, String psp, String channel, String paymentMethod, Euro fee) {}
