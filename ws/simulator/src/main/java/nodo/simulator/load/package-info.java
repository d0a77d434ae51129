/**
 * Loads: payments that begin at a fixed rate, whatever became of those before.
 *
 * <p>An open model: a payment begins at its intended time, and its first step is timed from there, so that a hub that stalls
 * is not measured less. What a payment is, its {@link nodo.simulator.load.Walk} says: that of a PSP at its counter by either
 * model, of a touchpoint, or of a creditor that sends carts.
 */
@NullMarked
package nodo.simulator.load;

import org.jspecify.annotations.NullMarked;
