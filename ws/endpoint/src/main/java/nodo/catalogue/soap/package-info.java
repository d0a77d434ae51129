/** The catalogue of services on the wire. */
@NullMarked
package nodo.catalogue.soap;

import org.jspecify.annotations.NullMarked;
