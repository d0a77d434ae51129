/**
 * The REST services of the payment manager for parked payments, and the pages of redirection.
 *
 * <p>Every answer has the form of its contract: what is refused says {@code {"error": TEXT}}. The parameters of a query are
 * read like the members of a body, and a query is journaled like one.
 *
 * <p>Decisions where the source is silent: a parameter that is given twice counts by its first value; an importoTotale
 * that is no whole number of cents is 422 like every other wrong amount; a lingua that does not exist is 400.
 */
@NullMarked
package nodo.wisp.rest;

import org.jspecify.annotations.NullMarked;
