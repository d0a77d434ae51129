package nodo.reporting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nodo.exchange.Transactions;
import nodo.reporting.Flow;
import nodo.reporting.FlowChange;
import nodo.reporting.FlowComparisons;
import nodo.reporting.FlowFinding;
import nodo.reporting.FlowFindings;
import nodo.reporting.Page;
import nodo.reporting.Paged;
import nodo.reporting.PublishedFlows;
import nodo.reporting.ReconciledPayment;
import nodo.reporting.Reconciliations;
import nodo.reporting.UnreportedReceipt;
import nodo.reporting.Verdict;

/**
 * What administrators ask about published flows: what is odd about one, what changed between two revisions, and whether
 * flows and receipts agree. Whoever asks was let in by its own edge.
 */
@ApplicationScoped
public class FlowReconciliation {

    private final Transactions transactions;
    private final PublishedFlows published;
    private final FlowFindings findings;
    private final FlowComparisons comparisons;
    private final Reconciliations reconciliations;

    @Inject
    public FlowReconciliation(
            Transactions transactions,
            PublishedFlows published,
            FlowFindings findings,
            FlowComparisons comparisons,
            Reconciliations reconciliations) {
        this.transactions = transactions;
        this.published = published;
        this.findings = findings;
        this.comparisons = comparisons;
        this.reconciliations = reconciliations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowReconciliation() {
        this(null, null, null, null, null);
    }

    /** A revision; empty if there is none of that name. */
    public Optional<Flow> revision(RevisionName name) {
        return transactions.commit(() -> found(name));
    }

    /** One page of the anomalies of a revision; empty if there is no such revision. */
    public Optional<Paged<FlowFinding>> anomalies(RevisionName name, Page page) {
        return transactions.commit(() -> found(name).map(flow -> findings.page(flow, page)));
    }

    /**
     * One page of what changed between two revisions; empty if one of them does not exist.
     *
     * @param before the one
     * @param after the number of the other, of the same name
     * @param page which
     */
    public Optional<Paged<FlowChange>> changes(RevisionName before, int after, Page page) {
        RevisionName other = new RevisionName(before.psp(), before.fdr(), after, before.creditor());
        return transactions.commit(() ->
                found(before).flatMap(one -> found(other).map(next -> comparisons.page(one, next, page))));
    }

    /** How many payments of a revision came to which verdict; empty if there is no such revision. */
    public Optional<Map<Verdict, Long>> verdicts(RevisionName name) {
        return transactions.commit(() -> found(name).map(reconciliations::summary));
    }

    /** One page of the payments of a revision beside their receipts; empty if there is no such revision. */
    public Optional<List<ReconciledPayment>> payments(RevisionName name, Optional<Verdict> verdict, Page page) {
        return transactions.commit(() -> found(name).map(flow -> reconciliations.page(flow, verdict, page)));
    }

    /**
     * What was paid to a creditor and no flow tells.
     *
     * @param creditor the creditor
     * @param from the first moment of payment
     * @param to the first moment behind the last
     * @param page which part
     */
    public List<UnreportedReceipt> unreported(String creditor, Instant from, Instant to, Page page) {
        return transactions.commit(() -> reconciliations.unreported(creditor, from, to, page));
    }

    private Optional<Flow> found(RevisionName name) {
        return published.revision(name.psp(), name.fdr(), name.revision(), name.creditor());
    }
}
