/**
 * The receipt on the wire: paSendRT and paSendRTV2, written from the session and its receipt.
 *
 * <p>Decisions: where the creditor gave no name (companyName is optional in paGetPayment V1, required in a receipt) the
 * registry's name of the creditor stands in. A receipt towards a V1 station carries what V1 can represent;
 * a digital stamp it cannot, so broadcast stations of services with stamps have to be configured as V2.
 */
@NullMarked
package nodo.receipt.partner;

import org.jspecify.annotations.NullMarked;
