/**
 * The touchpoint simulator: an app or a checkout page that lets people pay notices with an instrument.
 *
 * <p>It asks whether the notices can be paid, activates them as a PSP of its own, takes the money, tells the hub by
 * closePayment which PSP is to execute the payment, and is told the result. What it is about to say is in its ledger before
 * it says it, and what it heard before it goes on. An activation or a closePayment whose answer was lost is repeated; a
 * closePayment that is refused as already acquired after a lost answer was accepted the first time.
 *
 * <p>Source: flows-notice §13; validation §2 and appendix A.2.
 */
@NullMarked
package nodo.simulator.touchpoint;

import org.jspecify.annotations.NullMarked;
