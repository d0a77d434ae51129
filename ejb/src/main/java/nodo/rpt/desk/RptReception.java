package nodo.rpt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.StationAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventLink;
import nodo.registry.Channel;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptParked;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.RptTaken;
import nodo.wisp.SessionSubject;
import nodo.wisp.park.OpenedSession;
import nodo.wisp.park.Parking;
import nodo.wisp.park.ProviderPage;

/**
 * nodoInviaRPT: takes an RPT, and parks it until its payer chose, or sends it to its PSP and tells what the PSP said.
 *
 * <p>Source: flows-rpt §3.
 */
@ApplicationScoped
public class RptReception {

    private static final String OPERATION = "nodoInviaRPT";

    private final Exchanges exchanges;
    private final Registries registries;
    private final RptJudge judge;
    private final Rpts rpts;
    private final RptActivations activations;
    private final Forwarding forwarding;
    private final Parking parking;
    private final Event<RptParked> parked;
    private final Clock clock;

    @Inject
    public RptReception(
            Exchanges exchanges,
            Registries registries,
            RptJudge judge,
            Rpts rpts,
            RptActivations activations,
            Forwarding forwarding,
            Parking parking,
            Event<RptParked> parked,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.judge = judge;
        this.rpts = rpts;
        this.activations = activations;
        this.forwarding = forwarding;
        this.parking = parking;
        this.parked = parked;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptReception() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Takes an RPT.
     *
     * @param command the RPT
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] receive(SendRpt command, Exchange<RptAccepted> exchange) {
        Registry registry = registries.current();
        exchange.concerns(command.payment()
                .in(exchange.keys())
                .withPsp(command.provider().psp(), command.provider().channel()));
        Begun<RptIntent> begun = exchanges.begin(exchange, () -> accept(command, registry, exchange));
        if (begun instanceof Begun.Answered<RptIntent> answered) {
            return answered.answer();
        }
        RptIntent intent = ((Begun.Underway<RptIntent>) begun).intent();
        return intent.forwarded()
                .map(forwarded -> forward(forwarded, command, registry, exchange))
                .orElseGet(() -> exchanges.conclude(exchange, List.of(), () -> new RptAccepted(intent.redirection())));
    }

    private RptIntent accept(SendRpt command, Registry registry, Exchange<?> exchange) {
        StationAdmission.admit(registry, command.caller());
        Provider provider = Provider.of(registry, command.provider());
        RptKey key = command.payment().key().orElseThrow(() -> new Refusal(FaultCode.PPT_DOMINIO_SCONOSCIUTO));
        OfferedRpt offered = new OfferedRpt(
                key,
                command.document(),
                command.caller().station(),
                command.caller().broker(),
                Optional.empty());
        rpts.claim(List.of(key));
        Rpt rpt = judged(offered, provider, registry);
        exchange.concerns(exchange.keys().withPaymentType(rpt.paymentType()));
        return onward(rpt, offered, provider, registry, exchange);
    }

    private Rpt judged(OfferedRpt offered, Provider provider, Registry registry) {
        RptVerdict verdict = judge.judge(offered, provider, registry);
        Optional<Rpt> kept = verdict.kept().map(document -> judge.keep(offered, document, provider, OPERATION));
        verdict.fault().ifPresent(fault -> {
            kept.ifPresent(rpt -> rpt.moveTo(RptState.RPT_RIFIUTATA_NODO, clock.instant(), OPERATION));
            throw new Refusal(fault);
        });
        Rpt rpt = kept.orElseThrow();
        rpt.moveTo(RptState.RPT_ACCETTATA_NODO, clock.instant(), OPERATION);
        return rpt;
    }

    private RptIntent onward(Rpt rpt, OfferedRpt offered, Provider provider, Registry registry, Exchange<?> exchange) {
        if (isOfTheNoticeModel(rpt)) {
            rpt.moveTo(RptState.RPT_PARCHEGGIATA_NODO_MOD3, clock.instant(), OPERATION);
            parked.fire(new RptParked(rpt, OPERATION));
            return RptIntent.parked(Optional.empty());
        }
        if (provider.isWisp()) {
            OpenedSession session = parking.park(SessionSubject.ofRpt(rpt.id().value()), rpt.station(), registry);
            rpt.redirect(session.id().value(), session.url());
            rpt.moveTo(RptState.RPT_PARCHEGGIATA_NODO, clock.instant(), OPERATION);
            return RptIntent.parked(rpt.redirectUrl());
        }
        EventLink link = EventLink.of(exchange.inbound().id()).causing(UUID.randomUUID());
        return RptIntent.leaving(
                forwarding.leave(rpt, offered.document().bytes(), provider.channel(), link, OPERATION));
    }

    /** The PSP of such a payment gets no RPT: it tells its outcome by the notice model. */
    private boolean isOfTheNoticeModel(Rpt rpt) {
        return activations.find(rpt.key()).filter(RptActivation::ofNoticeModel).isPresent();
    }

    private byte[] forward(ForwardedRpt forwarded, SendRpt command, Registry registry, Exchange<RptAccepted> exchange) {
        ChannelAnswer<RptTaken> answer = forwarding.send(forwarded);
        return exchanges.conclude(exchange, answer.events(), () -> {
            ConcludedRpt concluded = forwarding.conclude(forwarded, answer.reply());
            RptTaken taken = concluded.reply().orRefuse(concluded.rpt().psp(), wantsExtendedFault(command, registry));
            return new RptAccepted(page(concluded.rpt(), registry).map(page -> lead(concluded.rpt(), taken, page)));
        });
    }

    private static Optional<URI> page(Rpt rpt, Registry registry) {
        return registry.channel(rpt.channel())
                .filter(channel -> rpt.model().isImmediate())
                .map(Channel::endpoints)
                .flatMap(Channel.Endpoints::redirectUrl);
    }

    private String lead(Rpt rpt, RptTaken taken, URI page) {
        String parameters = taken.parameters().orElseThrow();
        String address = ProviderPage.address(
                page, Optional.of(rpt.key().creditor().value()), Optional.empty(), parameters, taken.cart());
        OpenedSession session =
                parking.lead(SessionSubject.ofRpt(rpt.id().value()), rpt.station(), address, parameters);
        rpt.redirect(session.id().value(), session.url());
        return session.url();
    }

    private static boolean wantsExtendedFault(SendRpt command, Registry registry) {
        return registry.paBroker(command.caller().broker())
                .filter(PaBroker::faultBeanEsteso)
                .isPresent();
    }
}
