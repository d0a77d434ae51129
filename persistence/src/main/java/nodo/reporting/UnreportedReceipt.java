package nodo.reporting;

import java.time.Instant;
import nodo.money.Euro;

/**
 * A transfer of a receipt that no flow in force tells.
 *
 * @param creditor whom it credits
 * @param psp who owes the flow
 * @param iur the payment token, or what the PSP called the payment in its RT
 * @param transferIndex the transfer, or the payment of the RT, 1 to 5
 * @param iuv the creditor's reference
 * @param amount how much
 * @param paidAt when the hub recorded the payment
 */
public record UnreportedReceipt(
        String creditor, String psp, String iur, int transferIndex, String iuv, Euro amount, Instant paidAt) {}
