/**
 * Payments that wait for their payer in a browser: the sessions of model 1.
 *
 * <p>A creditor institution that leaves the choice of the provider to the payer gets the address of a page with an {@code
 * idSession}; the payment manager behind that page knows the same value as {@code idPagamento}. A payment whose provider is
 * known and has a page of its own gets a session too, so that one address leads there and one leads back. A session is
 * about one RPT or one cart, which it names by its plain identifier: {@code nodo.rpt} and {@code nodo.cart} know this
 * capability, so that it cannot know them.
 *
 * <p>The session holds what the RPT and the cart do not: whether the payment manager read it, what the payer chose and what
 * was answered then, how the provider's page ended, and why it was cancelled. Whether the payment was accepted or refused
 * is told by the states of its RPTs alone, so that nothing stands in two places.
 */
@NullMarked
package nodo.wisp;

import org.jspecify.annotations.NullMarked;
