/**
 * Carts of RPTs in the classic model: up to five RPTs that are accepted, parked, sent and refused as one.
 *
 * <p>Decisions: the identifier of a cart is spent for ever once a cart came with it, whatever became of that cart; the
 * primary key says so. Cart and RPTs move together: {@link nodo.cart.CartState} names the state that its RPTs take, and
 * {@link nodo.cart.Cart#moveTo} is the only way to move either. The row lock of the cart is taken before those of its RPTs.
 */
@NullMarked
package nodo.cart;

import org.jspecify.annotations.NullMarked;
