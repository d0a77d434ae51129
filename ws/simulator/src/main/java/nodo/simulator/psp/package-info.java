/**
 * The PSP simulator: verifies, activates and pays notices at the hub by either model, with the duties of a PSP; and takes
 * RPTs and carts, for which it sends RTs or holds them to be fetched.
 *
 * <p>An activation whose answer was lost is repeated with the same idempotency key, an outcome until it is answered
 * (flows-notice §15). What it is about to say is in its ledger before it says it, and what it heard before it goes on:
 * a test compares that with the hub and the creditor.
 *
 * <p>The same PSP is notified of payments that a touchpoint closed: it accepts them, and sends their outcome a moment later,
 * in one message, unless it is told to wait.
 *
 * <p>A KO with PPT_SYSTEM_ERROR counts as no answer: the hub says by it that it does not know what became of the request,
 * which may have been half done, and a PSP that has the payer's money in hand cannot leave it at that. The protocol asks
 * for repetition until there is a valid answer, and with the same idempotency key a repetition does no harm. (Decided
 * here; the protocol is silent on this code.)
 */
@NullMarked
package nodo.simulator.psp;

import org.jspecify.annotations.NullMarked;
