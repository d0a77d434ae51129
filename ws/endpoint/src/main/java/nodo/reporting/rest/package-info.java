/**
 * The REST API of reporting flows: PSPs build flows step by step and publish them, creditor institutions list and read
 * them. Operators ask below {@code /monitoring} what came of it.
 *
 * <p>Every answer has the form of the API, refusals included; requests and answers are journaled like messages, those
 * without a body by their request line.
 *
 * <p>Decisions where the source is silent: the first mistake of a body is told, in the order of the schema. A page has at
 * most 1000 elements in every list. A moment may come with any offset. Texts with control characters, amounts below 0.01
 * and above 999999999.99 are FDR-1001, since the document that creditors fetch over SOAP cannot carry them. sender.password
 * is looked at for its form only: the key tells who calls. Of a payment that came over SOAP without its transfer idTransfer
 * is 1, and payDate is the start of its day in UTC, so that it reads as the same day. The list of published flows of a PSP
 * shows the revisions in force, as that of a creditor does; flowDate finds flows of that time and later. 401 and 403 have
 * no appErrorCode, because the API has none for them.
 *
 * <p>Source: fdr §6.
 */
@NullMarked
package nodo.reporting.rest;

import org.jspecify.annotations.NullMarked;
