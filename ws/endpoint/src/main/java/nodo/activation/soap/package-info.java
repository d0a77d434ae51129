/** The classic model at the PSP on the wire: nodoVerificaRPT and nodoAttivaRPT. */
@NullMarked
package nodo.activation.soap;

import org.jspecify.annotations.NullMarked;
