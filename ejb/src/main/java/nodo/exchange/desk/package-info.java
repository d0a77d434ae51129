/**
 * How an inbound request is answered: claimed by its idempotency key, worked on, answered, journaled and remembered, in
 * as few transactions as the work allows.
 *
 * <p>A request that calls nobody is one transaction. A request that calls a partner is three parts: {@code begin}
 * (a transaction that holds the intent), the call with no transaction open, {@code conclude} (a transaction that holds
 * the outcome). The answer is encoded inside the last transaction, so that what is sent, what is journaled and what a
 * repetition will be sent are the same bytes, and exist together or not at all.
 *
 * <p>Decisions: a {@link nodo.fault.Refusal} is an answer, not a failure: what its step wrote before is committed with
 * it. PPT_SYSTEM_ERROR is never stored under an idempotency key, because the same request may well succeed when it is
 * sent again; the source is silent about it. A key whose request was cut off by a crash is free again when its lease
 * ends. Where mutual TLS is required, the certificate is checked right after the password and refused with the same code:
 * both say that the caller is not who it says it is.
 */
@NullMarked
package nodo.exchange.desk;

import org.jspecify.annotations.NullMarked;
