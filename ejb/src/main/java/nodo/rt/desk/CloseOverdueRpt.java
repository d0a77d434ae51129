package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.Transactions;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.Rpts;

/**
 * Job closeOverdueRpt: closes payments of which no RT came in time. The node makes their RT, owes it to the creditor, and
 * owes the PSP word that the payment is cancelled. The name of the job is ours.
 *
 * <p>A payment whose document cannot be read any more has no RT to be made of: it stays open, is told in the log at every
 * run, and holds up no other.
 *
 * <p>Source: flows-rpt 9.
 */
@ApplicationScoped
public class CloseOverdueRpt implements Job {

    static final String NAME = "closeOverdueRpt";

    private static final Logger LOG = System.getLogger(CloseOverdueRpt.class.getName());

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
        Set<RptId> unreadable = new HashSet<>();
        int overdue = 0;
        int some;
        do {
            some = transactions.commit(() -> closeSome(before, unreadable));
            overdue += some;
        } while (some > 0);
        dispatcher.ring();
        return overdue - unreadable.size();
    }

    /** Those that stay open stand in every list, which is longer by them. */
    private int closeSome(Instant before, Set<RptId> unreadable) {
        List<RptId> listed = rpts.waitingForRtSince(before, BATCH + unreadable.size()).stream()
                .filter(rpt -> !unreadable.contains(rpt))
                .toList();
        List<Rpt> overdue = rpts.lockAll(listed).stream()
                .filter(rpt -> rpt.state().waitsForRt())
                .toList();
        overdue.stream().filter(rpt -> !close(rpt)).map(Rpt::id).forEach(unreadable::add);
        return overdue.size();
    }

    private boolean close(Rpt rpt) {
        boolean isClosed = nodeRt.expire(rpt, NAME);
        if (isClosed) {
            deliveries.add(new Delivery(
                    CancellationCourier.OPERATION, rpt.channel(), rpt.id().hex(), clock.instant()));
        } else {
            LOG.log(
                    Level.ERROR,
                    "{0}: the document of RPT {1} cannot be read, creditor {2} and channel {3} wait for its end",
                    NAME,
                    rpt.id().hex(),
                    rpt.key().creditor().value(),
                    rpt.channel());
        }
        return isClosed;
    }
}
