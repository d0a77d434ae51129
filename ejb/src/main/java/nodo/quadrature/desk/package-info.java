/**
 * Quadrature for brokers of either side: the days of which there is one, and the document of a day.
 *
 * <p>Decisions: a day belongs to the Italian calendar and is told once it is over; its identifier is the day with QPA or
 * QPSP behind it, and its time the midnight after it. A day without traffic has no document. An amount that does not fit
 * the document is told as the largest that does.
 *
 * <p>Source: flows-rpt §10; the days that are kept, {@code nodo.quadrature.days}.
 */
@NullMarked
package nodo.quadrature.desk;

import org.jspecify.annotations.NullMarked;
