/**
 * Carts of RPTs in the classic model: up to five RPTs that are accepted, parked, sent and refused as one.
 *
 * <p>Decisions: the identifier of a cart is spent for ever once a cart came with it, whatever became of that cart; the
 * primary key says so. Until the PSP has answered, cart and RPTs move together: {@link nodo.cart.CartState} names the
 * state that its RPTs take, and {@link nodo.cart.Cart#moveTo}, the only way to move a cart, moves them too. After that
 * each RPT has an RT of its own, and goes its own way. The row lock of the cart is taken before those of its RPTs.
 */
@NullMarked
package nodo.cart;

import org.jspecify.annotations.NullMarked;
