/** Documents that PSPs of the classic model send about services. Wire classes end here. */
@NullMarked
package nodo.activation.partner;

import org.jspecify.annotations.NullMarked;
