/**
 * What the payment manager asks and says of parked payments: model 1 with the payer's choice on its pages.
 *
 * <p>Every service names the payment by its idPagamento, which is the idSession of the address that the institution got.
 * The session is locked first, then its RPTs in the order of their ids, so that a choice, a cancellation and the job that
 * cancels what nobody looked at come one after the other, and the second finds what the first one did.
 *
 * <p>Decisions where the source is silent. A payment that the provider refused, did not get, or may have (UNKPSP
 * only) can be cancelled, and then gets its negative RT; every other that was taken over cannot. The RPT of a key
 * that the institution used again since gets no RT: it would be taken for that of the new one. A refused payment by
 * a card, or by PayPal, is cancelled at once, since its payer is gone, and so is one that its provider turns out not to
 * have (flows-rpt §7.9); every other waits for the payment manager's cancellation, but no longer than a session lasts:
 * its creditor would wait for ever. What was looked at and left is cancelled when its session is over
 * (nodo.wisp.session), as one that nobody looked at is sooner. A question about the progress that has no result is
 * counted only while nobody knows the outcome; at the limit the payment is resolved as not paid (RPT_RISOLTA_KO), and
 * the payment manager cancels it.
 *
 * <p>idPagamento may be the token of a session of activateIOPayment instead ({@link nodo.wisp.desk.NoticePayments}). The
 * source says so of informazioniPagamento and of inoltroEsito/carta and paypal; the other services are asked by the same id,
 * and so answer too. Such a session is told of like an RPT of which the token is the context. A card or PayPal closes it and
 * notifies the PSP within the request, because the answer tells what the PSP said; no sendPaymentResult follows.
 */
@NullMarked
package nodo.wisp.desk;

import org.jspecify.annotations.NullMarked;
