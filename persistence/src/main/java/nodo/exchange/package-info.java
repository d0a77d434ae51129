/**
 * How a step of an exchange with a partner becomes durable. A step calls nobody and commits as a whole; between two steps
 * no transaction is open. {@link nodo.exchange.Transactions} is an interface because the server commits with an EJB and
 * the store tests with a transaction manager of their own.
 */
@NullMarked
package nodo.exchange;

import org.jspecify.annotations.NullMarked;
