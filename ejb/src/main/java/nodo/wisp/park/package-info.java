/**
 * Opens the sessions of model 1: what the desk of RPTs and carts calls while it accepts a payment.
 *
 * <p>A package of its own, apart from {@code nodo.wisp.desk}: that one forwards what the payer chose through the desk of
 * RPTs and carts, and the two would form a cycle.
 */
@NullMarked
package nodo.wisp.park;

import org.jspecify.annotations.NullMarked;
