/**
 * The PSP simulator: verifies, activates and pays notices at the hub, with the duties of a PSP.
 *
 * <p>An activation whose answer was lost is repeated with the same idempotency key, an outcome until it is answered
 * (flows-notice §15). What it is about to say is in its ledger before it says it, and what it heard before it goes on:
 * a test compares that with the hub and the creditor. Load runs are an open model: payments begin at their intended
 * times whatever became of those before, and latencies are counted from there.
 */
@NullMarked
package nodo.simulator.psp;

import org.jspecify.annotations.NullMarked;
