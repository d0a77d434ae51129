/**
 * The documents of the classic model as creditors and PSPs make and read them: RPT and RT, RR and ER.
 *
 * <p>They are written element by element and read by names, with the JDK alone: a counterpart that shared the hub's mapping
 * could not find a mistake in it. Nothing is checked while a document is written, so that a test may order a wrong one.
 *
 * <p>Source: PagInf_RPT_RT.xsd 6.2.0, RR_ER.xsd; flows-rpt §3, §7 and §8.
 */
@NullMarked
package nodo.simulator.rpt;

import org.jspecify.annotations.NullMarked;
