/**
 * Receipts: what proves a payment to the stations of the creditor and of the other beneficiaries, and how far each of
 * them has been told.
 */
@NullMarked
package nodo.receipt;

import org.jspecify.annotations.NullMarked;
