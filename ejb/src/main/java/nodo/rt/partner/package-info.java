/**
 * The RT towards its partners: its document, read and, where the node makes it, written; the services by which creditors
 * are told (PaPerNodo) and by which it is fetched from PSPs (PspPerNodo).
 */
@NullMarked
package nodo.rt.partner;

import org.jspecify.annotations.NullMarked;
