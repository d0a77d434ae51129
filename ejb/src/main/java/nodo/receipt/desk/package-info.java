/**
 * Receipts become due with the positive outcome, in its transaction, and are delivered by the outbox.
 *
 * <p>Decisions: a well-formed KO is the recipient's last word (NOTIFIED, flows-notice §14), and stays visible among the
 * dead letters with its fault, except PAA_RECEIPT_DUPLICATA, which says that the recipient has the receipt. A restarted
 * delivery of a recipient that is NOTIFIED sends the message again and changes no state. Stations that are disabled
 * when the receipt becomes due are recipients all the same: the receipt is owed, and waits for them.
 */
@NullMarked
package nodo.receipt.desk;

import org.jspecify.annotations.NullMarked;
