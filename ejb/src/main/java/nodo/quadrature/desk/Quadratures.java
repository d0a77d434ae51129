package nodo.quadrature.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.StationAdmission;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.desk.TakesPart;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.quadrature.Asked;
import nodo.quadrature.Side;
import nodo.quadrature.Traffic;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;

/**
 * nodoChiediElencoQuadraturePA and PSP, nodoChiediQuadraturaPA and PSP: what passed between a broker and its partners, by
 * days. Writes no state.
 *
 * <p>Source: flows-rpt §10.
 */
@ApplicationScoped
public class Quadratures {

    /** The order in which a creditor that is asked for is refused. */
    static final List<Check<Optional<CreditorInstitution>>> CREDITOR = TakesPart.creditor(Function.identity());

    private final Exchanges exchanges;
    private final Registries registries;
    private final Traffic traffic;
    private final QuadratureSettings settings;
    private final Clock clock;

    @Inject
    public Quadratures(
            Exchanges exchanges, Registries registries, Traffic traffic, QuadratureSettings settings, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.traffic = traffic;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Quadratures() {
        this(null, null, null, null, null);
    }

    /**
     * Lists the days of a creditor's broker.
     *
     * @param caller who asks, and for which creditor
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] list(StationCaller caller, Exchange<List<DayOfTraffic>> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registries.current(), caller);
            return days(new Requester(Side.PA, caller.broker(), caller.creditor()));
        });
    }

    /**
     * Lists the days of a PSP's broker.
     *
     * @param caller who asks
     * @param creditor only traffic of this creditor
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] list(PspCaller caller, Optional<String> creditor, Exchange<List<DayOfTraffic>> exchange) {
        Registry registry = registries.current();
        return exchanges.inOneStep(exchange, () -> {
            PspAdmission.admit(registry, caller);
            creditor.ifPresent(asked -> Check.all(CREDITOR, registry.creditor(asked)));
            return days(new Requester(Side.PSP, caller.broker(), creditor));
        });
    }

    /**
     * Gives the document of a day to a creditor's broker.
     *
     * @param caller who asks, and for which creditor
     * @param identifier identificativoFlusso
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] document(StationCaller caller, String identifier, Exchange<QuadratureDocument> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            StationAdmission.admit(registries.current(), caller);
            return document(new Requester(Side.PA, caller.broker(), caller.creditor()), identifier);
        });
    }

    /**
     * Gives the document of a day to a PSP's broker.
     *
     * @param caller who asks
     * @param identifier identificativoFlusso
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] document(PspCaller caller, String identifier, Exchange<QuadratureDocument> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            PspAdmission.admit(registries.current(), caller);
            return document(new Requester(Side.PSP, caller.broker(), Optional.empty()), identifier);
        });
    }

    /**
     * Who asks, once admitted.
     *
     * @param side which kind of broker
     * @param broker the broker
     * @param creditor only traffic of this creditor
     */
    private record Requester(Side side, String broker, Optional<String> creditor) {

        Asked between(DayOfTraffic first, DayOfTraffic last) {
            return new Asked(side, broker, creditor, first.from(), last.to());
        }
    }

    private List<DayOfTraffic> days(Requester requester) {
        LocalDate today = LocalDate.now(clock.withZone(DayOfTraffic.ITALY));
        Side side = requester.side();
        DayOfTraffic first = new DayOfTraffic(side, today.minusDays(settings.days()));
        DayOfTraffic last = new DayOfTraffic(side, today.minusDays(1));
        return traffic.days(requester.between(first, last)).stream()
                .map(day -> new DayOfTraffic(side, day))
                .toList();
    }

    private QuadratureDocument document(Requester requester, String identifier) {
        DayOfTraffic day = DayOfTraffic.of(requester.side(), identifier)
                .filter(days(requester)::contains)
                .orElseThrow(() -> new Refusal(FaultCode.PPT_ID_FLUSSO_SCONOSCIUTO));
        Asked asked = requester.between(day, day);
        return QuadratureDocument.of(day, requester.broker(), traffic.rpts(asked), traffic.rts(asked));
    }
}
