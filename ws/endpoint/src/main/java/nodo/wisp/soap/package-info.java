/** nodoChiediSceltaWISP on the wire. */
@NullMarked
package nodo.wisp.soap;

import org.jspecify.annotations.NullMarked;
