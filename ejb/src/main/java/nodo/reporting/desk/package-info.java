/**
 * Reporting flows at the node's desk: PSPs send them, creditor institutions list and fetch them.
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
 * </ul>
 */
@NullMarked
package nodo.reporting.desk;

import org.jspecify.annotations.NullMarked;
