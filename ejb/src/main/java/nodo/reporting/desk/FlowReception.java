package nodo.reporting.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.reporting.Flow;
import nodo.reporting.FlowContent;
import nodo.reporting.FlowRows;
import nodo.reporting.FlowSeries;
import nodo.reporting.FlowUpload;
import nodo.reporting.Flows;
import nodo.reporting.partner.FlowDocument;
import nodo.reporting.partner.FlowDocuments;

/**
 * nodoInviaFlussoRendicontazione: takes a reporting flow, in one transaction with its answer.
 *
 * <p>Source: fdr §5.1.
 */
@ApplicationScoped
public class FlowReception {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Flows flows;
    private final ReportingSettings settings;
    private final Clock clock;

    @Inject
    public FlowReception(
            Exchanges exchanges, Registries registries, Flows flows, ReportingSettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.flows = flows;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowReception() {
        this(null, null, null, null, null);
    }

    /**
     * Takes a flow.
     *
     * @param command the flow
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] receive(SendFlow command, Exchange<FlowAccepted> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneLongStep(exchange, () -> {
            PspAdmission.admit(registry, command.caller());
            exchange.senderIsProven();
            exchange.concerns(exchange.keys().withCreditor(command.creditor()));
            Check.all(FlowRules.NAME, FlowRules.Named.of(command, registry));
            return keep(command);
        });
    }

    private FlowAccepted keep(SendFlow command) {
        FlowUpload upload = upload(command);
        FlowSeries series = flows.lockSeries(upload.key());
        boolean sameTimeIsHere = flows.hasRevisionAt(upload.key(), upload.at().toInstant());
        Check.all(FlowRules.REVISION, FlowRules.Revision.of(command, series, sameTimeIsHere));
        Flow flow = flows.receive(upload, command.document());
        FlowRows rows = flows.rows(flow);
        FlowDocument document = FlowDocuments.read(command.document(), rows);
        if (document instanceof FlowDocument.Invalid invalid) {
            flows.invalidate(flow, invalid.description());
            throw new Refusal(FaultCode.PPT_SINTASSI_XSD, invalid.description());
        }
        FlowContent content = ((FlowDocument.Valid) document).content();
        // What is refused for what it says is not kept; the refusal would commit what was written of it by now.
        Check.first(FlowRules.CONTENT, new FlowRules.Inside(command, content, settings.checkTotals()))
                .ifPresent(refusal -> {
                    flows.remove(flow);
                    throw refusal;
                });
        flows.publish(series, flow, content, rows);
        return new FlowAccepted();
    }

    private FlowUpload upload(SendFlow command) {
        return new FlowUpload(
                command.flowId(),
                command.caller().psp(),
                command.caller().broker(),
                command.caller().channel(),
                command.creditor(),
                command.at(),
                clock.instant());
    }
}
