/** Quadrature on the wire, for brokers of either side. */
@NullMarked
package nodo.quadrature.soap;

import org.jspecify.annotations.NullMarked;
