/**
 * The EC simulator: answers paForNode as a compliant creditor does, from its archive of debt positions. In the classic model
 * it answers paaVerificaRPT, paaAttivaRPT and paaChiediNumeroAvviso, sends RPTs and carts, takes RTs, and takes part in
 * revocations.
 *
 * <p>It answers over its own JAX-WS runtime and shares with the hub the published contract only. Every fact is written
 * in its ledger before the answer that relies on it leaves, so that a test can compare what the creditor knows with what
 * the hub believes. The ledger is written to the operating system: it survives the end of the process, not that of the
 * machine.
 *
 * <p>Source: flows-notice §19.
 */
@NullMarked
package nodo.simulator.ec;

import org.jspecify.annotations.NullMarked;
