/**
 * The desk of RPTs: they are judged, accepted, forwarded to their PSP or parked, and asked about.
 *
 * <p>A document is read before its step begins ({@link nodo.rpt.desk.ReadRpt}), and its mistakes are told where their
 * rule stands, after those of its sender. {@link nodo.rpt.desk.RptJudge} decides on one RPT by ordered lists, for those
 * that come alone and those that come in a cart. {@link nodo.rpt.desk.Forwarding} has the three steps of sending one:
 * it leaves, it is sent with no transaction open, and what came of it is written. A step that a crash cut off is an
 * unknown outcome, which {@link nodo.rpt.desk.UnknownOutcomes} finds and asks the PSP about.
 *
 * <p>Decisions: a configuration's mistake, a document that is not valid and a duplicate leave no trace; what is refused
 * after its document was read stands as RPT_RIFIUTATA_NODO, and frees its key. tipoFirma is not looked at, as the
 * national node does. PO with the CCP {@code n/a} and PO with a CCP that was never asked for are told apart. An answer
 * without parametriPagamentoImmediato on an immediate channel is PPT_CANALE_ERR_PARAM_PAG_IMM (flows-rpt 3.3,
 * faults-rpt 2), not PPT_CANALE_ERRORE with CANALE_PPP_ASSENTI (validation §2); one without identificativoCarrello
 * names its payment well enough. An execution day in the past is accepted. A PSP that was cut off while it answered may
 * have the RPT: an unknown outcome, also where the caller is told PPT_CANALE_IRRAGGIUNGIBILE.
 *
 * <p>Source: flows-rpt §3, §7.7 to §7.9.
 */
@NullMarked
package nodo.rpt.desk;

import org.jspecify.annotations.NullMarked;
