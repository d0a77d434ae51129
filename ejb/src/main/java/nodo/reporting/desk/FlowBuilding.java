package nodo.reporting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nodo.content.Spool;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Spools;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.reporting.Flow;
import nodo.reporting.FlowDrafts;
import nodo.reporting.FlowKey;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowPayments;
import nodo.reporting.FlowSeries;
import nodo.reporting.FlowUpload;
import nodo.reporting.Flows;
import nodo.reporting.partner.FlowWriter;

/**
 * The REST API of PSPs, as far as it changes something: a flow is begun, gets payments and loses some, and is published
 * or forgotten. Each call is one transaction with its answer; the row lock of the draft puts calls in line.
 *
 * <p>Source: fdr §6.1 and §6.4.
 */
@ApplicationScoped
public class FlowBuilding {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Flows flows;
    private final FlowDrafts drafts;
    private final FlowPayments payments;
    private final Spools spools;
    private final Clock clock;

    @Inject
    public FlowBuilding(
            Exchanges exchanges,
            Registries registries,
            Flows flows,
            FlowDrafts drafts,
            FlowPayments payments,
            Spools spools,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.flows = flows;
        this.drafts = drafts;
        this.payments = payments;
        this.spools = spools;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowBuilding() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a flow: createEmptyFlow.
     *
     * @param caller the PSP
     * @param flow what it says of the flow
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] begin(FdrCaller caller, NewFlow flow, Exchange<Flow> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            Channel channel = FdrAdmission.admitPsp(registry, caller);
            exchange.concerns(exchange.keys().withCreditor(flow.creditor()));
            Check.all(DraftRules.BEGIN, new DraftRules.Begin(registry, caller.party(), channel, flow));
            return begun(caller, flow);
        });
    }

    private Flow begun(FdrCaller caller, NewFlow flow) {
        FlowSeries series = flows.lockSeries(FlowKey.of(caller.party(), flow.at(), flow.fdr()));
        if (drafts.find(caller.party(), flow.fdr()).isPresent()) {
            throw new Refusal(FaultCode.FDR_3002);
        }
        FlowUpload upload = new FlowUpload(
                flow.fdr(), caller.party(), flow.broker(), flow.channel(), flow.creditor(), flow.at(), clock.instant());
        Flow draft = Flow.draft(upload, flow.head(), series.nextRevision());
        DraftRules.Next next = new DraftRules.Next(draft, series.current());
        Check.all(DraftRules.NEXT, next);
        return drafts.begin(next.flow());
    }

    /**
     * Adds payments, all or none: addPaymentToExistingFlow.
     *
     * @param caller the PSP
     * @param fdr the flow's name, any text
     * @param added at most 1000
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] add(FdrCaller caller, String fdr, List<FlowPayment> added, Exchange<Flow> exchange) {
        return changed(caller, fdr, exchange, draft -> {
            List<Long> indexes = added.stream().map(FlowPayment::index).toList();
            Check.all(DraftRules.ADD, new DraftRules.Indexes(draft, indexes, payments.totals(draft, indexes)));
            drafts.add(draft, added, clock.instant());
            return draft;
        });
    }

    /**
     * Takes payments out, all or none: deletePaymentFromExistingFlow.
     *
     * @param caller the PSP
     * @param fdr the flow's name, any text
     * @param indexes at most 1000
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] take(FdrCaller caller, String fdr, List<Long> indexes, Exchange<Flow> exchange) {
        return changed(caller, fdr, exchange, draft -> {
            DraftRules.Indexes named = new DraftRules.Indexes(draft, indexes, payments.totals(draft, indexes));
            Check.all(DraftRules.TAKE, named);
            drafts.remove(draft, indexes, named.here(), clock.instant());
            return draft;
        });
    }

    /**
     * Makes the flow a revision, and writes its document: publishFlow.
     *
     * @param caller the PSP
     * @param fdr the flow's name, any text
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] publish(FdrCaller caller, String fdr, Exchange<Flow> exchange) {
        return changed(caller, fdr, exchange, draft -> {
            Check.all(DraftRules.PUBLISH, draft);
            FlowSeries series = flows.lockSeries(draft.key());
            // The other way may have been faster since the draft was begun.
            Check.all(DraftRules.NEXT, new DraftRules.Next(draft, series.current()));
            try (Spool document = spools.make()) {
                FlowWriter.write(draft, payments, document);
                flows.publish(series, draft, document, clock.instant());
            }
            return draft;
        });
    }

    /**
     * Forgets the flow: deleteExistingFlow.
     *
     * @param caller the PSP
     * @param fdr the flow's name, any text
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] forget(FdrCaller caller, String fdr, Exchange<Flow> exchange) {
        return changed(caller, fdr, exchange, draft -> {
            flows.remove(draft);
            return draft;
        });
    }

    private byte[] changed(FdrCaller caller, String fdr, Exchange<Flow> exchange, Function<Flow, Flow> change) {
        Registry registry = registries.current();
        // A draft may have 200,000 payments.
        return exchanges.inOneLongStep(exchange, () -> {
            FdrAdmission.admitPsp(registry, caller);
            Flow draft = drafts.lock(caller.party(), fdr).orElseThrow(() -> DraftRules.notFound(fdr));
            exchange.concerns(exchange.keys().withCreditor(draft.creditor()));
            return change.apply(draft);
        });
    }
}
