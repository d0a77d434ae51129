/**
 * Stand-in at work: creditors deposit notices, a station that is away is noticed or named by an operator, and until it is
 * back its notices are answered from what was deposited.
 *
 * <ul>
 *   <li>{@link nodo.standin.desk.NoticeLoading}: paCreatePosition, the way into the archive;
 *   <li>{@link nodo.standin.desk.StandInView}: which stations are stood in for, in memory, since every question asks it;
 *   <li>{@link nodo.standin.desk.ArchiveDeputy}: answers in their place, behind {@link nodo.notice.partner.Creditors};
 *   <li>{@link nodo.standin.desk.TrafficCounter}: counts in memory, and adds to the table now and then;
 *   <li>{@link nodo.standin.desk.StandInMonitor} and {@link nodo.standin.desk.StandInProbe}: the jobs that begin and end it.
 * </ul>
 *
 * <p>The preconditions are the station's flag standIn and the notice model: nothing happens to other stations, whatever the
 * table says. The table is the truth and outlives restarts; an instance that changes it sees it at once, the others at their
 * next look. A payment is one like any other from then on: its position is locked, its receipt is owed to the station that
 * was away, and waits for it.
 *
 * <p>Decisions where the source is silent:
 *
 * <ul>
 *   <li>A notice that was not deposited, or may not be paid so (payStandIn), is PAA_PAGAMENTO_SCONOSCIUTO: the answer of a
 *       creditor to what it does not know. The other states have the faults of the creditor's table (flows-notice §19), relayed
 *       as its own. That a notice is paid is told by its position, before the archive is asked.
 *   <li>The window has to have a least number of calls, so that one call at night is no outage. A question that the hub's own
 *       circuit kept back counts as the fault that it was told as; one that waited for a free place does not count.
 *   <li>A probe is healthy if it is answered PAA_PAGAMENTO_SCONOSCIUTO and nothing else. The share is that of the latest
 *       probes, once there are as many as are looked at. What an operator began, an operator ends.
 *   <li>A station that is back begins without a past, or the calls that it missed would count against it.
 *   <li>The answer after a single failed call (off by default) helps if it is positive; otherwise the caller hears of the
 *       station's failure.
 *   <li>Longer texts of the archive are cut to what the messages of the notice model can hold. The deposit has no taxonomy
 *       code, so that of the transfer is a setting. Without an iban the first account of the creditor in force is credited.
 *   <li>A notice number is the digit 3 and the IUV where it is not told; the two imply each other. A notice is deposited by a
 *       station of the broker whose station the number leads to.
 * </ul>
 *
 * <p>Source: flows-notice §18, §19 and appendix A.
 */
@NullMarked
package nodo.standin.desk;

import org.jspecify.annotations.NullMarked;
