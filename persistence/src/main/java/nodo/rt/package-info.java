/**
 * Receipts of the classic model (ricevute telematiche, RT): one for each RPT, made by its PSP, or by the node where no PSP
 * will make one.
 *
 * <p>The bytes are kept as they came, since the creditor gets exactly those, now and at every nodoChiediCopiaRT. States are
 * those of the RPT ({@code nodo.rpt}): an RT that was refused leaves lines in its history and no row here.
 *
 * <p>Decisions: what a reader asks of an RT beside its bytes (outcome, total, payments with their IUR, stamps) stands in
 * columns, so that nobody parses a document twice. The identifier of a digital stamp (IUBD) is unique for ever in a table
 * of its own. Acknowledgements of fetched RTs ({@link nodo.rt.RtAck}) are rows too, because what was said of an RT is said
 * again, word by word, until the PSP has heard it.
 */
@NullMarked
package nodo.rt;

import org.jspecify.annotations.NullMarked;
