/**
 * nodoInviaCarrelloRPT, by which creditor institutions send carts.
 *
 * <p>Decision: a refusal carries either the fault of the whole cart or listaErroriRPT, never both; who reads only the
 * outcome is told KO in either case. requireLightPayment is read and means nothing to the node: payers choose on pages that
 * are not its own.
 */
@NullMarked
package nodo.cart.soap;

import org.jspecify.annotations.NullMarked;
