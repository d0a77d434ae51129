/**
 * What the payment manager asks and says of parked payments: model 1 with the payer's choice on its pages.
 *
 * <p>Every service names the payment by its idPagamento, which is the idSession of the address that the institution got.
 * The session is locked first, then its RPTs in the order of their ids, so that a choice, a cancellation and the job that
 * cancels what nobody looked at come one after the other, and the second finds what the first one did.
 *
 * <p>Decisions where the source is silent. A payment that the provider refused, did not get, or may have (UNKPSP only) can
 * be cancelled, and then gets its negative RT; every other that was taken over cannot. The RPT of a key that the
 * institution used again since gets no RT: it would be taken for that of the new one. A refused card cart waits for that
 * cancellation too, so that there is one way to a negative RT. A question about the progress that has no result is
 * counted only while nobody knows the outcome; at the limit the payment is resolved as not paid (RPT_RISOLTA_KO), and the
 * payment manager cancels it.
 */
@NullMarked
package nodo.wisp.desk;

import org.jspecify.annotations.NullMarked;
