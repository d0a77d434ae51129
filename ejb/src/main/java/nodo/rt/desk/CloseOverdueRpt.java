package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.rpt.Rpt;
import nodo.rpt.Rpts;

/**
 * Job closeOverdueRpt: closes payments of which no RT came in time. The node makes their RT, owes it to the creditor, and
 * owes the PSP word that the payment is cancelled. The name of the job is ours.
 *
 * <p>Source: flows-rpt 9.
 */
@ApplicationScoped
public class CloseOverdueRpt implements Job {

    static final String NAME = "closeOverdueRpt";

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Rpts rpts;
    private final NodeRt nodeRt;
    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final RtSettings settings;
    private final Clock clock;

    @Inject
    public CloseOverdueRpt(
            Transactions transactions,
            Rpts rpts,
            NodeRt nodeRt,
            Deliveries deliveries,
            Dispatcher dispatcher,
            RtSettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.rpts = rpts;
        this.nodeRt = nodeRt;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CloseOverdueRpt() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> every(JobSettings jobSettings) {
        return Optional.of(settings.expiry().every());
    }

    @Override
    public int run() {
        Instant before = clock.instant().minus(settings.expiry().after());
        int closed = 0;
        int done;
        do {
            done = transactions.commit(() -> closeSome(before));
            closed += done;
        } while (done > 0);
        dispatcher.ring();
        return closed;
    }

    private int closeSome(Instant before) {
        List<Rpt> overdue = rpts.lockAll(rpts.waitingForRtSince(before, BATCH)).stream()
                .filter(rpt -> rpt.state().waitsForRt())
                .toList();
        overdue.forEach(this::close);
        return overdue.size();
    }

    private void close(Rpt rpt) {
        nodeRt.expire(rpt, NAME);
        deliveries.add(new Delivery(
                CancellationCourier.OPERATION, rpt.channel(), rpt.id().hex(), clock.instant()));
    }
}
