/**
 * Payments that a touchpoint collects for (new model 1): it asks whether notices can be paid, closes the sessions that it
 * activated, the PSP that it named is notified, and the touchpoint is told how it ended.
 *
 * <p>A close is one transaction: its sessions, its row, the notification that is owed and the messages. Everything after
 * it is the outbox's work. The result is owed in the transaction that ends the last session of the close, whoever ends
 * it: an outcome, the PSP's refusal, the cancel job.
 *
 * <p>Decisions where the source is silent: no token known is {@code The indicated payment does not exist}, some of several
 * unknown {@code Unknown token}. A session with an outcome, of a PSP too, is {@code Outcome already acquired}. KO looks at
 * tokens and states only, since nothing is collected; a session of an old station whose RPT is not here ends as
 * CANCELLED_NORPT. The rules are looked at in the order of the published table. checkPosition counts an activation that
 * waits for its creditor as PAYING, and a creditor, station or broker that is disabled as wrong configuration. Refusals
 * carry the code of the fault table that says the same, so that journal and statistics know them all by code.
 */
@NullMarked
package nodo.touchpoint.desk;

import org.jspecify.annotations.NullMarked;
