/**
 * Reporting flows (flussi di rendicontazione, FdR): what a PSP credited to a creditor institution with one transfer of
 * money, payment by payment.
 *
 * <p>A flow is named by an identifier that is unique for its PSP in the calendar year of its time (dataOraFlusso). The
 * same identifier with a later time is a new revision, and the only one that creditors see; earlier ones are kept. All
 * of them are kept for ever, with the exact bytes of their documents, in parts of 1 MiB; how far back creditors see is a
 * setting of the desk.
 *
 * <p>A flow comes whole, over SOAP, or is built step by step, over REST, as a draft that is published when it is complete.
 * Either way it is a row of {@link nodo.reporting.Flow} with its payments beside it, and has a document, so that whichever
 * way it came it is read the other way too.
 *
 * <p>A flow may have many thousand payments and a document of tens of mebibytes. Neither is ever in memory as a whole:
 * payments are written a thousand at a time while the document is read, and whatever is found out about them, their
 * {@linkplain nodo.reporting.FlowAnomaly anomalies}, their {@linkplain nodo.reporting.FlowChange changes} between two
 * revisions and their {@linkplain nodo.reporting.Verdict receipts} of either model, is found out by the database and
 * read by pages.
 *
 * <p>Decisions: the row of a {@link nodo.reporting.FlowSeries} is the lock that puts the revisions of one identifier in
 * line, so that two uploads at once are ordered as if one had come later. The year is that of the time as it was
 * written, zone and all. A document that fails its schema is kept as INVALID, outside of the revisions, so that a
 * corrected one may follow with the same time. A draft gets its number when it is published: the one that was next when
 * it was begun, unless the other way was faster. Anomalies are kept with the flow, since they are the same for ever;
 * receipts are compared when somebody asks, since they may still come.
 *
 * <p>Source: fdr §1 to §7.
 */
@NullMarked
package nodo.reporting;

import org.jspecify.annotations.NullMarked;
