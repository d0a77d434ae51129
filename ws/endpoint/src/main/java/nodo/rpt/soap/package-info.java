/** The operations by which creditor institutions send RPTs and ask about them (NodoPerPa). */
@NullMarked
package nodo.rpt.soap;

import org.jspecify.annotations.NullMarked;
