package nodo.reporting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.reporting.Flow;
import nodo.reporting.FlowDrafts;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowPayments;
import nodo.reporting.FlowSearch;
import nodo.reporting.Page;
import nodo.reporting.Paged;
import nodo.reporting.PublishedFlows;

/**
 * The REST API of PSPs and of creditor institutions, as far as it only reads. Creditors see what is published; PSPs see
 * their drafts besides.
 *
 * <p>Source: fdr §6.1, §6.2 and §6.4.
 */
@ApplicationScoped
public class FlowReading {

    private final Exchanges exchanges;
    private final Registries registries;
    private final FlowDrafts drafts;
    private final PublishedFlows published;
    private final FlowPayments payments;
    private final ReportingSettings settings;
    private final Clock clock;

    @Inject
    public FlowReading(
            Exchanges exchanges,
            Registries registries,
            FlowDrafts drafts,
            PublishedFlows published,
            FlowPayments payments,
            ReportingSettings settings,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.drafts = drafts;
        this.published = published;
        this.payments = payments;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowReading() {
        this(null, null, null, null, null, null, null);
    }

    /** The drafts of a PSP: getAllFlowsNotInPublishedStatus. */
    public byte[] drafts(FdrCaller psp, Instant createdAfter, Page page, Exchange<Paged<Flow>> exchange) {
        return ofPsp(psp, exchange, () -> drafts.page(psp.party(), createdAfter, page));
    }

    /** A draft of a PSP: getSingleFlowNotInPublishedStatus. */
    public byte[] draft(FdrCaller psp, String fdr, String creditor, Exchange<Flow> exchange) {
        return ofPsp(psp, exchange, () -> foundDraft(psp, fdr, creditor));
    }

    /** The payments of a draft of a PSP: getPaymentsForFlowNotInPublishedStatus. */
    public byte[] draftPayments(
            FdrCaller psp, String fdr, String creditor, Page page, Exchange<Paged<FlowPayment>> exchange) {
        return ofPsp(psp, exchange, () -> payments.page(foundDraft(psp, fdr, creditor), page));
    }

    /** The published flows of a PSP: getAllFlowsInPublishedStatus. */
    public byte[] publishedOfPsp(
            FdrCaller psp,
            Optional<String> creditor,
            Instant publishedAfter,
            Page page,
            Exchange<Paged<Flow>> exchange) {
        return ofPsp(psp, exchange, () -> published.ofPsp(psp.party(), creditor, publishedAfter, page));
    }

    /** A published flow of a PSP: getSingleFlowInPublishedStatus. */
    public byte[] revisionOfPsp(FdrCaller psp, RevisionName name, Exchange<Flow> exchange) {
        return ofPsp(psp, exchange, () -> found(name));
    }

    /** The payments of a published flow of a PSP: getPaymentsForFlowInPublishedStatus. */
    public byte[] paymentsOfPsp(FdrCaller psp, RevisionName name, Page page, Exchange<Paged<FlowPayment>> exchange) {
        return ofPsp(psp, exchange, () -> payments.page(found(name), page));
    }

    /** The published flows for a creditor that are new enough to be listed: getAllPublishedFlows. */
    public byte[] publishedForCreditor(
            FdrCaller creditor, Optional<String> psp, FlowTimes times, Page page, Exchange<Paged<Flow>> exchange) {
        return ofCreditor(creditor, exchange, () -> {
            Instant oldest = clock.instant().minus(settings.listedFor());
            Instant after = times.publishedAfter().isAfter(oldest) ? times.publishedAfter() : oldest;
            psp.ifPresent(this::requireKnown);
            return published.ofCreditor(new FlowSearch(Set.of(creditor.party()), psp), after, times.flowFrom(), page);
        });
    }

    /** A published flow for a creditor, however old: getSinglePublishedFlow. */
    public byte[] revisionForCreditor(FdrCaller creditor, RevisionName name, Exchange<Flow> exchange) {
        return ofCreditor(creditor, exchange, () -> found(name));
    }

    /** The payments of a published flow for a creditor: getPaymentsFromPublishedFlow. */
    public byte[] paymentsForCreditor(
            FdrCaller creditor, RevisionName name, Page page, Exchange<Paged<FlowPayment>> exchange) {
        return ofCreditor(creditor, exchange, () -> payments.page(found(name), page));
    }

    private void requireKnown(String psp) {
        if (registries.current().psp(psp).isEmpty()) {
            throw new Refusal(FaultCode.FDR_2000);
        }
    }

    private Flow foundDraft(FdrCaller psp, String fdr, String creditor) {
        return drafts.find(psp.party(), fdr)
                .filter(draft -> draft.creditor().equals(creditor))
                .orElseThrow(() -> DraftRules.notFound(fdr));
    }

    private Flow found(RevisionName name) {
        return published
                .revision(name.psp(), name.fdr(), name.revision(), name.creditor())
                .orElseThrow(() -> DraftRules.notFound(name.fdr()));
    }

    private <A> byte[] ofPsp(FdrCaller psp, Exchange<A> exchange, Supplier<A> reading) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            FdrAdmission.admitPsp(registry, psp);
            return reading.get();
        });
    }

    private <A> byte[] ofCreditor(FdrCaller creditor, Exchange<A> exchange, Supplier<A> reading) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            FdrAdmission.admitCreditor(registry, creditor);
            return reading.get();
        });
    }
}
