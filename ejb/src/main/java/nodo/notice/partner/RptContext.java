package nodo.notice.partner;

import nodo.exchange.desk.PspCaller;
import nodo.notice.PaymentToken;

/**
 * What a creditor of the classic model is told besides the notice, and what its answers leave to the node.
 *
 * <p>Source: flows-notice §9 (old-model EC behind a new-model PSP).
 *
 * @param context the context code (codiceContestoPagamento) that its RPT has to name: the token
 * @param caller who asks, whom its RPT has to name
 * @param creditorName the creditor's name by the registry, for an answer that names no beneficiary
 */
public record RptContext(PaymentToken context, PspCaller caller, String creditorName) {}
