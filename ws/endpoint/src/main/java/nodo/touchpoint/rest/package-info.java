/**
 * The REST services of the touchpoint: closePayment in two versions, and checkPosition.
 *
 * <p>Every answer has the form of its contract, down to the body that is no JSON. What a member must be stands in lists
 * of {@link nodo.touchpoint.rest.Member}, in the order in which mistakes are told; what the hub knows decides the desk.
 *
 * <p>Decisions where the source is silent: a token that is named twice makes paymentTokens invalid. A member that is null
 * counts as absent. Texts with control characters or halves of surrogate pairs are invalid, since the messages to PSPs
 * cannot carry them. paymentMethod has at most 35 characters, idBundle and idCiBundle at most 70, as in the outcome.
 * Members of additionalPaymentInformations that are numbers count as their text; one that is an object or a list makes it
 * invalid. A body that names a member twice is no valid JSON here.
 */
@NullMarked
package nodo.touchpoint.rest;

import org.jspecify.annotations.NullMarked;
