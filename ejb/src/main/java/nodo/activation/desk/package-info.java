/**
 * The classic model at the PSP (modello 3): a notice is verified and activated by nodoVerificaRPT and nodoAttivaRPT, its
 * creditor is asked by paaVerificaRPT and paaAttivaRPT and says all that the PSP is told. The creditor then sends the RPT,
 * under the key that the PSP chose.
 *
 * <p>Each service has its rules as ordered lists and reads from top to bottom. A verification writes no state; an
 * activation is noted before the creditor is asked, by {@link nodo.notice.desk.AskedRpts}, and asked again where the answer
 * was lost.
 *
 * <p>Decisions: a notice whose station speaks the notice model is PPT_MULTI_BENEFICIARIO, whatever it consists of: of the
 * two sources, the one that was observed says so, and no RPT could come from such a station. The document in codiceIdRPT
 * stands in the message as it is, so its mistakes are found with those of the message, and told, as PPT_SINTASSI_XSD, before
 * anything is looked up. The payment's broker and channel are checked once the caller has signed in. What the PSP
 * proposes is passed on as it came, an amount of zero too; of the creditor's answer only the account is judged. A registry
 * that lists no infrastructure codes knows the three published ones.
 *
 * <p>{@link nodo.activation.desk.ClassicSessions} is the other way round: classic creditors behind PSPs of the notice model,
 * from their RPT on.
 *
 * <p>Source: flows-rpt §6.2, validation §2 (nodoVerificaRPT, nodoAttivaRPT), flows-notice §9.
 */
@NullMarked
package nodo.activation.desk;

import org.jspecify.annotations.NullMarked;
