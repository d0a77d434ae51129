/**
 * Reporting flows (flussi di rendicontazione, FdR): what a PSP credited to a creditor institution with one transfer of
 * money, payment by payment.
 *
 * <p>A flow is named by an identifier that is unique for its PSP in the calendar year of its time (dataOraFlusso). The
 * same identifier with a later time is a new revision, and the only one that creditors see; earlier ones are kept. All
 * of them are kept for ever, with the exact bytes of their documents, in parts of 1 MiB; how far back creditors see is a
 * setting of the desk.
 *
 * <p>Decisions: the row of a {@link nodo.reporting.FlowSeries} is the lock that puts the revisions of one identifier in
 * line, so that two uploads at once are ordered as if one had come later. The year is that of the time as it was written,
 * zone and all. A document that fails its schema is kept as INVALID, outside of the revisions, so that a corrected one
 * may follow with the same time.
 *
 * <p>Source: fdr §1 to §5.
 */
@NullMarked
package nodo.reporting;

import org.jspecify.annotations.NullMarked;
