package nodo.simulator.rpt;

import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;

/**
 * One of the payments that an RPT asks for.
 *
 * @param amount how much
 * @param credit the account, or the stamp that it buys
 * @param description causaleVersamento
 */
public record RptPayment(Amount amount, Credit credit, String description) {}
