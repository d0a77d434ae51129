/**
 * The creditor institution as the notice model sees it: paForNode, in the version of its station.
 *
 * <p>Wire classes end here. What a station answers becomes a record of the notice model or a
 * {@link nodo.fault.Refusal}, by one table (flows-notice §4).
 */
@NullMarked
package nodo.notice.partner;

import org.jspecify.annotations.NullMarked;
