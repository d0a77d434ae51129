package nodo.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many payments, and how much they are together.
 *
 * @param payments their number
 * @param amount their sum, with two decimals; that of many payments may exceed what one amount may be
 */
public record FlowTotals(long payments, BigDecimal amount) {

    /** No payments. */
    public static final FlowTotals NONE = new FlowTotals(0, BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    public FlowTotals {
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Those of some payments. */
    public static FlowTotals of(List<FlowPayment> payments) {
        return payments.stream().reduce(NONE, FlowTotals::and, FlowTotals::plus);
    }

    /** These and one payment more. */
    public FlowTotals and(FlowPayment payment) {
        return new FlowTotals(payments + 1, amount.add(payment.amount().amount()));
    }

    /** These and others. */
    public FlowTotals plus(FlowTotals more) {
        return new FlowTotals(payments + more.payments, amount.add(more.amount));
    }

    /** These without others. */
    public FlowTotals minus(FlowTotals fewer) {
        return new FlowTotals(payments - fewer.payments, amount.subtract(fewer.amount));
    }
}
