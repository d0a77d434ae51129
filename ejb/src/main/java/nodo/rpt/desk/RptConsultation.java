package nodo.rpt.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.RptSearch;
import nodo.rpt.Rpts;

/**
 * nodoChiediStatoRPT and nodoChiediListaPendentiRPT: what creditors ask about the RPTs that they sent.
 *
 * <p>Source: flows-rpt 7.7 and 7.8.
 */
@ApplicationScoped
public class RptConsultation {

    static final List<Check<AskPendingRpts>> RANGE = List.of(that(
            "the range has a beginning and an end in that order",
            asked -> asked.from()
                    .flatMap(from -> asked.to().map(to -> !from.isAfter(to)))
                    .orElse(true),
            FaultCode.PPT_SEMANTICA,
            "rangeDa successivo a rangeA"));

    private final Exchanges exchanges;
    private final Registries registries;
    private final Rpts rpts;
    private final RptSettings settings;

    @Inject
    public RptConsultation(Exchanges exchanges, Registries registries, Rpts rpts, RptSettings settings) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.rpts = rpts;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptConsultation() {
        this(null, null, null, null);
    }

    /**
     * Tells where an RPT is.
     *
     * @param caller who asks
     * @param payment the RPT
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] status(StationCaller caller, NamedRpt payment, Exchange<RptStatus> exchange) {
        exchange.concerns(payment.in(exchange.keys()));
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registries.current(), caller);
            return payment.key()
                    .flatMap(rpts::find)
                    .map(RptStatus::of)
                    .orElseThrow(() -> new Refusal(FaultCode.PPT_RPT_SCONOSCIUTA));
        });
    }

    /**
     * Lists RPTs without RT, oldest first.
     *
     * @param command who asks, and for which
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] pending(AskPendingRpts command, Exchange<List<PendingRpt>> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            Registry registry = registries.current();
            StationAdmission.admit(registry, command.caller());
            Check.all(RANGE, command);
            return rpts.pending(search(command, registry), Math.min(command.most(), settings.mostListed())).stream()
                    .map(rpt -> new PendingRpt(rpt.key(), rpt.state()))
                    .toList();
        });
    }

    private static RptSearch search(AskPendingRpts command, Registry registry) {
        Set<String> creditors = command.caller()
                .creditor()
                .map(Set::of)
                .orElseGet(() -> creditorsOf(command.caller().station(), registry));
        return new RptSearch(
                creditors,
                command.caller().broker(),
                command.from().orElse(Instant.EPOCH),
                command.to().orElse(Instant.parse("9999-12-31T00:00:00Z")));
    }

    private static Set<String> creditorsOf(String station, Registry registry) {
        return registry.linksOfStation(station).stream()
                .map(CreditorInstitutionStation::creditorInstitution)
                .collect(Collectors.toUnmodifiableSet());
    }
}
