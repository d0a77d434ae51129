/**
 * Who may use the hub's pages.
 *
 * <p>A user is an operator, who sees everything, or the administrator of one creditor institution, who sees only what
 * belongs to it. A {@link nodo.access.Viewer} carries that limit into every question: services that answer pages take one
 * and narrow their query by it, so that no page can forget to.
 *
 * <p>Guessing is slowed down per user, in the user's row: all instances count together, and a restart forgets nothing.
 */
@NullMarked
package nodo.access;

import org.jspecify.annotations.NullMarked;
