/**
 * The notice model: a notice is verified, activated and paid at a PSP, and its creditor institution is told.
 *
 * <p>Each service has its rules as an ordered list at its top and reads from top to bottom: what is checked, what is
 * asked of the creditor, what is written. Messages on one notice are put in line by the row lock of its position.
 *
 * <p>Decisions: verifyPaymentNotice writes no state, so its four messages are journaled in one transaction after the
 * answer of the creditor. Outcome OK without details is PPT_SEMANTICA (the source says only that the business requires
 * them), checked once the token is known. An activation that waits for its creditor counts as another open session for
 * a late outcome: of the two, the one that came first wins (flows-notice §16).
 */
@NullMarked
package nodo.notice.desk;

import org.jspecify.annotations.NullMarked;
