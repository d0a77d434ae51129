package nodo.reporting.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.reporting.FlowDocumentSource;
import nodo.reporting.FlowLine;
import nodo.reporting.FlowSearch;
import nodo.reporting.PublishedFlows;

/**
 * nodoChiediElencoFlussiRendicontazione and nodoChiediFlussoRendicontazione: what creditor institutions see of the
 * reporting flows sent for them. Both see the revision in force only.
 *
 * <p>Source: fdr §5.2 and §5.3.
 */
@ApplicationScoped
public class FlowConsultation {

    /** Asked after the caller is admitted. */
    static final List<Check<Optional<Optional<Psp>>>> PSP = List.of(
            that(
                    "the PSP, if named, is known",
                    named -> named.map(Optional::isPresent).orElse(true),
                    FaultCode.PPT_PSP_SCONOSCIUTO),
            that(
                    "the PSP, if named, is enabled",
                    named -> named.flatMap(known -> known).map(Psp::enabled).orElse(true),
                    FaultCode.PPT_PSP_DISABILITATO));

    private final Exchanges exchanges;
    private final Registries registries;
    private final PublishedFlows flows;
    private final ReportingSettings settings;
    private final Clock clock;

    @Inject
    public FlowConsultation(
            Exchanges exchanges, Registries registries, PublishedFlows flows, ReportingSettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.flows = flows;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FlowConsultation() {
        this(null, null, null, null, null);
    }

    /**
     * Lists flows.
     *
     * @param command who asks, and for which
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] list(AskFlows command, Exchange<List<FlowLine>> exchange) {
        return exchanges.inOneStep(
                exchange,
                () -> flows.current(
                        admitted(command), clock.instant().minus(settings.listedFor()), settings.mostListed()));
    }

    /**
     * Gives the document of a flow.
     *
     * @param command who asks
     * @param flowId the flow's identifier, any text
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] document(AskFlows command, String flowId, Exchange<FlowDocumentSource> exchange) {
        return exchanges.inOneLongStep(
                exchange,
                () -> flows.currentDocument(admitted(command), flowId)
                        .orElseThrow(
                                () -> new Refusal(FaultCode.PPT_ID_FLUSSO_SCONOSCIUTO, Descriptions.UNKNOWN_FLOW)));
    }

    private FlowSearch admitted(AskFlows command) {
        Registry registry = registries.current();
        StationAdmission.admit(registry, command.caller());
        Check.all(PSP, command.psp().map(registry::psp));
        return new FlowSearch(StationAdmission.creditors(registry, command.caller()), command.psp());
    }
}
