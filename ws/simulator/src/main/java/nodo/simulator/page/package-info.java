/**
 * The pages that payers of the simulated partners see on their way: plain HTML, of links and forms alone, so that a person
 * and a test go the same way. Source: flows-rpt §5.3.
 */
@NullMarked
package nodo.simulator.page;

import org.jspecify.annotations.NullMarked;
