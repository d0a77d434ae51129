/**
 * Revocations towards their partners: the documents RR and ER, read from a copy of their bytes, and the four calls by which
 * they are relayed to creditors (PaPerNodo) and PSPs (PspPerNodo).
 */
@NullMarked
package nodo.revocation.partner;

import org.jspecify.annotations.NullMarked;
