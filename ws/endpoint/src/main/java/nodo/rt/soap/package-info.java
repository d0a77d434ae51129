/**
 * The operations of RTs: NodoPerPsp's, by which PSPs send them, and NodoPerPa's, by which creditor institutions get them
 * again.
 *
 * <p>Decision: an empty rt passes the schema and is no document: PPT_SINTASSI_XSD. Text that is no base64 breaks the schema
 * of the request: PPT_SINTASSI_EXTRAXSD.
 */
@NullMarked
package nodo.rt.soap;

import org.jspecify.annotations.NullMarked;
