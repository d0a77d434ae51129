/**
 * Whom a touchpoint's payment is told to: the PSP that the touchpoint chose (pspForNode), and the touchpoint itself
 * (sendPaymentResult).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A notify has four endings, and the one question that decides between the last two is whether the PSP may have
 *       seen it ({@link nodo.exchange.partner.PartnerAnswer#neverSent()}): a connection that was lost after it stood is
 *       no connection failure, but an unknown outcome.
 *   <li>What the touchpoint may say is wider than what pspForNode can carry: transactionId up to 255 characters against
 *       35, any number of additional texts of any length against 15 of 140, an authorisation code of 6. Nothing is cut,
 *       since the PSP and the touchpoint compare these texts: a message that the contract does not allow is not sent,
 *       which is a send error, and the touchpoint is told KO at once.
 *   <li>The instrument is told as the version of closePayment says it: v1 is BANCOMAT Pay and becomes
 *       bancomatpayPayment, v2 becomes additionalPaymentInformations, whatever operation activated the session;
 *       inoltroEsito/carta becomes creditCardPayment and inoltroEsito/paypal paypalPayment, and on a channel of version
 *       2 the metadata that closePayment v2 has of them.
 *   <li>Where the creditor gave no name the registry's name of it stands in, as in receipts.
 *   <li>Moments of the result are UTC; the times of a notify follow the wire's convention.
 * </ul>
 *
 * <p>Source: flows-notice §13, points 4 and 6; contracts-notice §2.5; validation A.2.
 */
@NullMarked
package nodo.touchpoint.partner;

import org.jspecify.annotations.NullMarked;
