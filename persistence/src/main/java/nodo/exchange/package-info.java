/**
 * What every request has, whatever it asks: a transaction to answer in, and an idempotency key to be answered once.
 *
 * <p>A step calls nobody and commits as a whole; between two steps no transaction is open. {@link
 * nodo.exchange.Transactions} is an interface because the server commits with an EJB and the store tests with a
 * transaction manager of their own.
 *
 * <p>Decisions: a key's row is written before the work starts and holds a hash of the request's content, not of its
 * bytes, so that a repetition with other white space or prefixes is still the same request. A concurrent repetition
 * waits for the answer outside any transaction. A key that a crash left unanswered is refused to other contents as long
 * as an answer would have been repeated (inferred). Source: flows-notice §6, validation 1.5.
 */
@NullMarked
package nodo.exchange;

import org.jspecify.annotations.NullMarked;
