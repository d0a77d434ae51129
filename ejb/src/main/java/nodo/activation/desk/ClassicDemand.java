package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nodo.activation.partner.ServiceData;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Intent;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.JournalEvent;
import nodo.notice.FiscalCode;
import nodo.notice.PositionKey;
import nodo.notice.desk.PaymentDataRules;
import nodo.notice.partner.GivenNotice;
import nodo.notice.partner.PaPerNodoRichiestaAvvisi;
import nodo.notice.partner.StationAnswer;
import nodo.notice.partner.StationRequest;
import nodo.registry.Registry;
import nodo.registry.ServiceText;
import nodo.registry.desk.Registries;

/**
 * nodoChiediNumeroAvviso: asks a creditor of the classic model for a notice that does not exist yet, by
 * paaChiediNumeroAvviso. Writes no state; the notice is activated by nodoAttivaRPT like any other.
 *
 * <p>Source: flows-rpt §6.3.
 */
@ApplicationScoped
public class ClassicDemand {

    private final Exchanges exchanges;
    private final Registries registries;
    private final PaPerNodoRichiestaAvvisi creditors;
    private final ServiceData serviceData;
    private final Clock clock;

    @Inject
    public ClassicDemand(
            Exchanges exchanges,
            Registries registries,
            PaPerNodoRichiestaAvvisi creditors,
            ServiceData serviceData,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.creditors = creditors;
        this.serviceData = serviceData;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ClassicDemand() {
        this(null, null, null, null, null);
    }

    /**
     * Asks for a notice.
     *
     * @param command who asks, for which service, and with which data
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] demand(DemandNumber command, Exchange<DemandedNumber> exchange) {
        Registry registry = registries.current();
        Begun<Demanding> begun = exchanges.beginReading(exchange, () -> demanding(command, registry, exchange));
        if (begun instanceof Begun.Answered<Demanding> answered) {
            return answered.answer();
        }
        Demanding demanding = ((Begun.Underway<Demanding>) begun).intent();
        StationAnswer<GivenNotice> answer = creditors.ask(demanding.request());
        return exchanges.conclude(
                exchange, demanding.messages(answer), () -> given(demanding.route(), registry, answer, exchange));
    }

    private Demanding demanding(DemandNumber command, Registry registry, Exchange<?> exchange) {
        PspAdmission.admit(registry, command.caller());
        ClassicServiceRoute route = ClassicServiceRoute.of(registry, command, today());
        requireData(command, route.entry().text());
        exchange.concerns(exchange.keys()
                .withCreditor(route.creditor().fiscalCode())
                .withStation(route.station().id()));
        return new Demanding(
                route,
                creditors.demand(
                        route.station(),
                        route.creditor().fiscalCode(),
                        command.caller().psp(),
                        new PaPerNodoRichiestaAvvisi.Demand(command.data(), exchange)));
    }

    private void requireData(DemandNumber command, ServiceText text) {
        text.dataSchema()
                .flatMap(schema -> serviceData.mistakeIn(schema, command.data()))
                .ifPresent(mistake -> {
                    throw new Refusal(FaultCode.PPT_SINTASSI_XSD, mistake);
                });
    }

    /** A fault of this interface has no place for the creditor's own elements: they stand in its description. */
    private DemandedNumber given(
            ClassicServiceRoute route, Registry registry, StationAnswer<GivenNotice> answer, Exchange<?> exchange) {
        FiscalCode creditor = new FiscalCode(route.creditor().fiscalCode());
        GivenNotice notice = answer.reply().orRefuse(creditor.value(), false);
        GivenNoticeRules.Subject subject =
                new GivenNoticeRules.Subject(registry, creditor, route.station().id(), notice);
        subject.require();
        new AccountRules.Subject(registry, creditor, notice.terms().account(), today()).require();
        exchange.concerns(exchange.keys()
                .withPosition(new PositionKey(creditor, subject.number().orElseThrow())));
        return new DemandedNumber(creditor.value(), notice);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PaymentDataRules.ITALY);
    }

    /**
     * A demand that was admitted and has a question for a station.
     *
     * @param route where the service leads
     * @param request the question, ready to be sent
     */
    private record Demanding(ClassicServiceRoute route, StationRequest<GivenNotice> request) implements Intent {

        @Override
        public List<JournalEvent> requests() {
            return request.events();
        }

        List<JournalEvent> messages(StationAnswer<GivenNotice> answer) {
            if (!answer.reply().wasAsked()) {
                return answer.events();
            }
            return Stream.concat(request.events().stream(), answer.events().stream())
                    .toList();
        }
    }
}
