package nodo.jobs.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.jobs.MonthPartitions;

/** Job makeMonthPartitions, one of our own: makes the partitions of histories and journal three months ahead. */
@ApplicationScoped
public class MakeMonthPartitions implements Job {

    private static final int MONTHS_AHEAD = 3;

    private final Transactions transactions;
    private final MonthPartitions partitions;

    @Inject
    public MakeMonthPartitions(Transactions transactions, MonthPartitions partitions) {
        this.transactions = transactions;
        this.partitions = partitions;
    }

    @SuppressWarnings("NullAway") // proxy
    protected MakeMonthPartitions() {
        this(null, null);
    }

    @Override
    public String name() {
        return "makeMonthPartitions";
    }

    @Override
    public Optional<Duration> every(JobSettings settings) {
        return Optional.of(settings.partitionsEvery());
    }

    @Override
    public int run() {
        transactions.commit(() -> {
            partitions.make(MONTHS_AHEAD);
            return null;
        });
        return MONTHS_AHEAD;
    }
}
