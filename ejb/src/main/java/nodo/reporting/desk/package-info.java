/**
 * Reporting flows at the node's desk: PSPs send them, or build them over REST, creditor institutions list and fetch them.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The list goes back {@code nodo.reporting.listed-for} (30 days), counted from a flow's coming; a flow that is
 *       asked for by its identifier is found however old it is.
 *   <li>Number and total of a flow are not compared with its payments unless {@code nodo.reporting.check-totals} says so,
 *       as the national node does (fdr §3).
 *   <li>Time in request and document are compared as they were written, to the second, zones aside (fdr §5.1, row 10).
 *   <li>Creditors served over SFTP are not told apart: the registry has none.
 *   <li>The REST API's key is that of a channel or station: its id, a colon, its password. It is asked before anything
 *       else, and a creditor's station must serve the creditor of the path, so that nobody reads what is not theirs.
 *   <li>A draft is no flow for anybody but its PSP. Its time is compared with the revision in force when it is begun, and
 *       once more when it is published, since a flow of its name may have come over SOAP meanwhile.
 *   <li>A flow that is published over REST gets a document, which is what creditors fetch over SOAP.
 *   <li>A flow never changes its creditor: over REST the rule has no code of its own and is FDR-1000.
 * </ul>
 */
@NullMarked
package nodo.reporting.desk;

import org.jspecify.annotations.NullMarked;
