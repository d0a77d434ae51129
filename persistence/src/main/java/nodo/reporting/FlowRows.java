package nodo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the payments of a flow one by one while its document is read, and writes them many at once. */
public final class FlowRows implements Consumer<FlowPayment> {

    /** Payments written by one statement. */
    private static final int BATCH = 1000;

    private final Flow flow;
    private final FlowPayments payments;
    private final List<FlowPayment> batch = new ArrayList<>(BATCH);

    FlowRows(Flow flow, FlowPayments payments) {
        this.flow = flow;
        this.payments = payments;
    }

    @Override
    public void accept(FlowPayment payment) {
        batch.add(payment);
        if (batch.size() == BATCH) {
            write();
        }
    }

    /** Writes what is left. */
    void write() {
        if (!batch.isEmpty()) {
            payments.add(flow, batch);
            batch.clear();
        }
    }
}
