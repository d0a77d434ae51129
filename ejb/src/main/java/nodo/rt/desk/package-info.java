/**
 * RTs at the node's desk: PSPs send them or have them fetched, the node makes those that no PSP will, creditors get them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An RT is judged by one ordered list of rules whichever way it came ({@link nodo.rt.desk.RtJudge}); a PSP that sent
 *       it is told the fault, one that it was fetched from the acknowledgement that says the same.
 *   <li>tipoFirma is kept and told again, but not looked at (validation §2).
 *   <li>A document that names another payment than its message: PPT_RPT_SCONOSCIUTA if its creditor has no RPT with that
 *       IUV, PPT_SEMANTICA otherwise.
 *   <li>A refused RT leaves RT_RICEVUTA_NODO and RT_RIFIUTATA_NODO in the history; the RPT stays where it was.
 *   <li>Delivery is the outbox's, at once and then by its schedule. A station with the flag instantRt gets its RT inside
 *       the PSP's request; the row in the outbox is claimed in the transaction that accepts the RT, so that a crash in
 *       between leaves it to a worker.
 *   <li>PAA_RT_DUPLICATA leaves RT_RIFIUTATA_PA, as observed, and nothing among the dead letters: the creditor has the RT.
 *   <li>A payment closed for lack of an RT ends in RPT_DECORSI_TERMINI; the delivery of the RT that the node made for it
 *       changes no state. Its key may be used again.
 * </ul>
 */
@NullMarked
package nodo.rt.desk;

import org.jspecify.annotations.NullMarked;
