package nodo.notice.desk;

import nodo.notice.Payment;
import nodo.registry.Registry;

/**
 * A session became PAID in the transaction that is running. Fired as an event, so that what must happen with it (its
 * receipts) happens in the same transaction.
 *
 * @param payment the session, locked
 * @param registry the snapshot that the outcome was judged by
 * @param by the operation that brought the outcome
 */
public record PaymentPaid(Payment payment, Registry registry, String by) {}
