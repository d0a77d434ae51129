/**
 * Who may use the hub's pages.
 *
 * <p>A user is an operator, who sees everything, or the administrator of one creditor institution, who sees only what
 * belongs to it. A {@link nodo.access.Viewer} carries that limit into every question: services that answer pages take one
 * and narrow their query by it, so that no page can forget to.
 *
 * <p>Guessing is slowed down, not locked out: wrong passwords are counted per user and place, so that whoever guesses
 * from elsewhere harms nobody; per place, whoever is guessed at; and per user, for places that the user never came in
 * from. They are rows: all instances count together, and a restart forgets nothing. A place is the address that the
 * request came from, of IPv6 its first 64 bits; behind a proxy it is the proxy's, unless the server is told to read the
 * client's.
 *
 * <p>Passwords rest as hashes only. A new one ends the sessions that the last one began.
 */
@NullMarked
package nodo.access;

import org.jspecify.annotations.NullMarked;
