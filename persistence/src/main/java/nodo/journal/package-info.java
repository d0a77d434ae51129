/**
 * The event journal (giornale degli eventi): what came in and went out, byte by byte, so that each attempt to pay can be
 * reconstructed, together with the histories of its states, and compared with the journals of the creditor and of the PSP.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Events are written in the transaction of the state that they prove: {@link nodo.journal.Journal#append} takes
 *       all events of a step and sends them in one round trip. Plain JDBC, because a row is written once, never changed,
 *       and read by other columns than it was written for.
 *   <li>The journal has a data source of its own. By default it shows the database of the state, and both commit at
 *       once; with a database of its own the same code becomes a transaction over two databases.
 *   <li>The published register repeats each change of state as an event CAMBIO_STATO. Here it stands once, in the history of
 *       what changed (positions, sessions, recipients of receipts, RPTs, carts, revocations): a row with the new state, the
 *       moment and the operation that caused it, written by the one method that changes the state and therefore in its
 *       transaction, partitioned and kept like the journal. A paid notice has about ten such rows; a copy of each would
 *       make the journal half as large again and could only say the same or be wrong. Whoever shows a payment puts both in
 *       one order of time. CAMBIO_STATO is left for what no history knows: resends, users, and a notification that could
 *       not be sent.
 *   <li>It is partitioned by month from the first day and keeps 10 years. Months are made ahead ({@code
 *       nodo.jobs.MonthPartitions}); a default partition takes what comes before its month was made, until then.
 *   <li>Few indexes: the key in time order, the exchange, the exchange that caused it, token and IUV. A search by
 *       anything else runs along the time order and must be bounded to a month.
 *   <li>Payloads are exact, but for passwords, whose bytes become asterisks. Up to 1 MiB they stand in the event's row,
 *       beyond it in chunks, with a SHA-256 of the stored bytes.
 *   <li>What is not sent is not said to be: a request that the hub's own limits kept back is a REQ with INVIATA_KO, alone
 *       or, where its line had to be written ahead of it, taking that line back.
 *   <li>Identifiers are plain texts here and longer ones are cut: the journal records also the requests whose
 *       identifiers are no identifiers.
 * </ul>
 *
 * <p>What the published register calls {@code N/A} and {@code UNKNOW} is an absent value here.
 *
 * <p>Source: the published record of the giornale degli eventi; which message gives which outcome is observed.
 */
@NullMarked
package nodo.journal;

import org.jspecify.annotations.NullMarked;
