/**
 * nodoInviaCarrelloRPT: takes carts from creditor institutions, as a whole or not at all, and parks them for WISP or sends
 * them on to the PSP that the institution chose.
 *
 * <p>Decisions: a cart spends its identifier as soon as its sender is admitted, so it is kept also when it is refused. What
 * is sent on is begun in one transaction, asked with none open, and concluded in another; a crash between leaves a cart
 * that is on its way, whose outcome is unknown and recovered.
 */
@NullMarked
package nodo.cart.desk;

import org.jspecify.annotations.NullMarked;
