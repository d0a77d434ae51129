/** nodoChiediInformativaPSP on the wire. */
@NullMarked
package nodo.offer.soap;

import org.jspecify.annotations.NullMarked;
