/** Carts on their way to the channels of PSPs, by pspInviaCarrelloRPT of PspPerNodo, and what the answers say. */
@NullMarked
package nodo.cart.partner;

import org.jspecify.annotations.NullMarked;
