package nodo.reporting;

import java.util.Optional;
import nodo.money.Euro;

/**
 * A payment of a flow beside its receipt.
 *
 * @param payment the payment
 * @param verdict what comes of comparing them
 * @param receiptAmount what the receipt credits to the flow's creditor under that transfer, if anything
 */
public record ReconciledPayment(FlowPayment payment, Verdict verdict, Optional<Euro> receiptAmount) {}
