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
 *
 * <p>A touchpoint is known by its channel (flag eCommerce) or by activateIOPayment, and either gives its token the life of
 * default_durata_token_IO; what may be asked by expirationTime ends for all at default_token_duration_validity_millis,
 * the one key that the source calls a maximum. Digital stamps go by the channel alone, and not through the first version
 * of the activation, whose answer cannot tell of them. An account that is not postal, where the postal operator asked for
 * one, is a bad answer of the creditor, as an account that is not registered is; only transfer 1 is looked at. PAGOPA is
 * asked for in the name of the PSPs and channels that two configuration keys list. No cart that declares allCCP reaches the
 * hub yet, so POSTAL has the postal operator as its only cause.
 *
 * <p>While a station is stood in for, its deputy answers in its place, and the services do not notice: what was answered
 * carries the mark, and a session keeps it for its notification and its receipt. An answer without one says nothing of it,
 * which is how the contracts say that a payment had no stand-in. Suggested fees are left out: the source names the fee
 * service and does not give its contract, so gec.enabled and gec.fees.maxRetry are kept and asked by nobody.
 *
 * <p>An outcome locks all its sessions before it says anything about them. One that was activated at the PSP follows
 * {@link nodo.notice.desk.OutcomeRule}, where a late outcome counts in the end; those of a touchpoint follow {@link
 * nodo.notice.desk.TouchpointOutcome}, where it counts for all or changes nothing. Decisions: a late KO for a session of a
 * touchpoint is PPT_TOKEN_SCADUTO like a late OK, since nothing changes either way. The fee is compared after the states.
 * Tokens without a position, which the source answers with PPT_PAGAMENTO_SCONOSCIUTO, cannot exist here: a foreign key
 * sees to it. The messages of an outcome of several tokens are journaled under each. What must happen with the end of a
 * session elsewhere (receipts, results to touchpoints) is observed as an event in the same transaction.
 *
 * <p>A station of the classic model is asked by paaVerificaRPT and paaAttivaRPT, under the token as the context code of
 * the RPT that it owes. The two ways differ where its answer is judged and where a session ends before the RPT;
 * everything else is one. Its session has no receipt: the node makes the RT of its RPT ({@link
 * nodo.notice.desk.ClassicStep} tells what happened). The RPTs that such stations are asked for are kept track of by
 * {@link nodo.notice.desk.AskedRpts}, together with those that PSPs of the classic model ask for: where an answer was
 * lost, the station is asked again.
 */
@NullMarked
package nodo.notice.desk;

import org.jspecify.annotations.NullMarked;
