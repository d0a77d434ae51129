/**
 * The creditor institution as the notice model sees it: paForNode, in the version of its station, or, where the station
 * speaks the classic model, paaVerificaRPT and paaAttivaRPT, or a {@link nodo.notice.partner.Deputy} that stands in for
 * the station. The services ask {@link nodo.notice.partner.Creditors} and do not see which it was, but for the rules
 * that differ.
 *
 * <p>Wire classes end here. What a station answers becomes a record of the notice model or a
 * {@link nodo.fault.Refusal}, by one table (flows-notice §4).
 */
@NullMarked
package nodo.notice.partner;

import org.jspecify.annotations.NullMarked;
