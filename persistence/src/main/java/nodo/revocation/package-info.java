/**
 * Payments of the classic model taken back: at the wish of the PSP (revoca) or of the creditor (storno). A request (RR) goes
 * one way, its outcome (ER) the other, each relayed by the node while the sender waits.
 *
 * <p>Decisions: a payment has one row, and one request: a second one is a duplicate, unless the first one never arrived or
 * was refused by its receiver. The names of the states are ours; the protocol publishes none. The row lock of the RPT puts
 * the messages in line.
 */
@NullMarked
package nodo.revocation;

import org.jspecify.annotations.NullMarked;
