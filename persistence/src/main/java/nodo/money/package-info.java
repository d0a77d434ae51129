/**
 * Amounts of money. The protocol knows one currency, two decimals and one upper bound; {@link nodo.money.Euro} keeps all
 * three, so that no other code rounds, scales or compares amounts by hand.
 */
@NullMarked
package nodo.money;

import org.jspecify.annotations.NullMarked;
