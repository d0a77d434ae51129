/**
 * The RPTs that the node asked creditors for, because somebody wants to pay at a PSP: what nodoAttivaRPT, or the
 * activation of a notice whose creditor speaks the classic model, began.
 *
 * <p>A row is written before the question (paaAttivaRPT) leaves, so that an RPT that comes before its answer, or instead of
 * it, is known to be wanted. The question's exact bytes are kept with it: where the answer was lost, the same question is
 * asked again.
 *
 * <p>Decision: what a creditor said once stands. A creditor that accepted sends its RPT whatever it says to a repetition,
 * and one whose answer was lost may have accepted, though it refuses the repetition as a payment that is in progress.
 *
 * <p>Source: flows-rpt §6.2 (RPT_ACTIVATIONS), flows-notice §9.
 */
@NullMarked
package nodo.activation;

import org.jspecify.annotations.NullMarked;
