/**
 * Quadrature: what passed between brokers in a day, counted and added up from the RPTs and RTs themselves and from the
 * histories of their states.
 *
 * <p>Decision: nothing is stored. A day that is over is counted by what the histories say of its end, so that whoever asks
 * twice is told the same, however far the payments got since.
 *
 * <p>Source: QuadraturePA.xsd, QuadraturePSP.xsd; flows-rpt §10.
 */
@NullMarked
package nodo.quadrature;

import org.jspecify.annotations.NullMarked;
