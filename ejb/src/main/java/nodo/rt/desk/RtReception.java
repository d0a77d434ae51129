package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.DeliverySettings;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.PspAdmission;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventLink;
import nodo.notice.partner.StationAnswer;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PspBroker;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rt.Rt;
import nodo.rt.Rts;
import nodo.rt.partner.PaPerNodo;
import nodo.rt.partner.Taken;

/**
 * nodoInviaRT: takes an RT and owes it to its creditor, in one transaction with the answer. A creditor that wants its RTs at
 * once is called inside the request, and what it says is told to the PSP.
 *
 * <p>Source: flows-rpt 7.1.
 */
@ApplicationScoped
public class RtReception {

    private static final String OPERATION = "nodoInviaRT";

    /** Row 4. */
    static final List<Check<Channel>> PUSH = List.of(Check.that(
            "the channel pushes RTs",
            channel -> channel.has(ChannelFlag.RT_PUSH),
            FaultCode.PPT_SEMANTICA,
            "Canale non abilitato per RT Push"));

    private final Exchanges exchanges;
    private final Registries registries;
    private final RtJudge judge;
    private final Rts rts;
    private final RtDeliveries steps;
    private final Deliveries deliveries;
    private final DeliverySettings deliverySettings;
    private final PaPerNodo paPerNodo;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public RtReception(
            Exchanges exchanges,
            Registries registries,
            RtJudge judge,
            Rts rts,
            RtDeliveries steps,
            Deliveries deliveries,
            DeliverySettings deliverySettings,
            PaPerNodo paPerNodo,
            Dispatcher dispatcher,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.judge = judge;
        this.rts = rts;
        this.steps = steps;
        this.deliveries = deliveries;
        this.deliverySettings = deliverySettings;
        this.paPerNodo = paPerNodo;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RtReception() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Takes an RT.
     *
     * @param command the RT
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] receive(SendRt command, Exchange<RtReceived> exchange) {
        Registry registry = registries.current();
        exchange.concerns(command.payment().in(exchange.keys()));
        OfferedRt offered = OfferedRt.pushed(command);
        byte[] answer = mayBeWantedAtOnce(command, registry)
                ? receiveAndHandOver(command, offered, registry, exchange)
                : exchanges.inOneStep(exchange, () -> {
                    steps.owe(accept(command, offered, registry, exchange));
                    return new RtReceived();
                });
        dispatcher.ring(RtDeliveries.OPERATION);
        return answer;
    }

    /** Whether any station of the creditor wants its RTs at once; which one it is, only the RPT knows. */
    private static boolean mayBeWantedAtOnce(SendRt command, Registry registry) {
        return registry.linksOfCreditor(command.payment().creditor()).stream()
                .anyMatch(link -> isWantedAtOnce(link.station(), registry));
    }

    private static boolean isWantedAtOnce(String station, Registry registry) {
        return registry.station(station).filter(Station::instantRt).isPresent();
    }

    private byte[] receiveAndHandOver(
            SendRt command, OfferedRt offered, Registry registry, Exchange<RtReceived> exchange) {
        Begun<Handover> begun = exchanges.begin(
                exchange, () -> handOver(accept(command, offered, registry, exchange), registry, exchange));
        if (begun instanceof Begun.Answered<Handover> answered) {
            return answered.answer();
        }
        Optional<RtParcel> parcel = ((Begun.Underway<Handover>) begun).intent().parcel();
        if (parcel.isEmpty()) {
            return exchanges.conclude(exchange, List.of(), RtReceived::new);
        }
        StationAnswer<Taken> answer = paPerNodo.send(parcel.get().request());
        return exchanges.conclude(exchange, answer.events(), () -> {
            deliveries
                    .lock(parcel.get().delivery())
                    .ifPresent(delivery -> steps.record(parcel.get(), answer.reply(), delivery));
            answer.reply().orRefuse(command.payment().creditor(), wantsExtendedFault(command, registry));
            return new RtReceived();
        });
    }

    private Handover handOver(Rpt rpt, Registry registry, Exchange<?> exchange) {
        Delivery delivery = steps.owe(rpt);
        if (!isWantedAtOnce(rpt.station(), registry)) {
            return new Handover(Optional.empty());
        }
        Instant now = clock.instant();
        delivery.claim(now, now.plus(deliverySettings.lease()));
        Rt rt = rts.find(rpt.id()).orElseThrow();
        EventLink link = EventLink.of(exchange.inbound().id()).causing(UUID.randomUUID());
        Optional<RtParcel> parcel = steps.parcel(delivery, rpt, rt, link, registry);
        steps.leaves(rpt, now);
        return new Handover(parcel);
    }

    private Rpt accept(SendRt command, OfferedRt offered, Registry registry, Exchange<?> exchange) {
        PspAdmission.admit(registry, command.caller());
        Check.all(PUSH, registry.channel(command.caller().channel()).orElseThrow());
        Verdict verdict = judge.judge(offered, registry, OPERATION);
        if (verdict instanceof Verdict.Refused refused) {
            throw new Refusal(refused.fault());
        }
        Rpt rpt = ((Verdict.Accepted) verdict).rpt();
        exchange.concerns(exchange.keys().withStation(rpt.station()));
        return rpt;
    }

    private static boolean wantsExtendedFault(SendRt command, Registry registry) {
        return registry.pspBroker(command.caller().broker())
                .filter(PspBroker::faultBeanEsteso)
                .isPresent();
    }
}
