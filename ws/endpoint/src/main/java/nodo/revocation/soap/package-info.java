/**
 * The operations of revocations: NodoPerPsp's, by which PSPs ask for a payment back and answer creditors, and NodoPerPa's,
 * by which creditor institutions do.
 *
 * <p>The SOAPAction of nodoInviaRichiestaRevoca is nodoRichiestaRevoca in its WSDL; both are understood.
 */
@NullMarked
package nodo.revocation.soap;

import org.jspecify.annotations.NullMarked;
