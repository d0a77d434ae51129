/** The classic model at the PSP on the wire: nodoVerificaRPT, nodoAttivaRPT and nodoChiediNumeroAvviso. */
@NullMarked
package nodo.activation.soap;

import org.jspecify.annotations.NullMarked;
