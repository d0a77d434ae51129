package nodo.reporting;

import java.util.Optional;

/**
 * What became of a payment from one revision of a flow to another. Payments are the same if IUV, IUR and transfer are;
 * of several such, the first is compared with the first, and so on. At least one of the two is there.
 *
 * @param before the payment in the one revision; absent if it was added
 * @param after the payment in the other; absent if it was taken out
 */
public record FlowChange(Optional<FlowPayment> before, Optional<FlowPayment> after) {}
