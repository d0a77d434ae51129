package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nodo.cart.CartState;
import nodo.cart.partner.PspCarts;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.RptTaken;
import nodo.wisp.SessionSubject;
import nodo.wisp.park.OpenedSession;
import nodo.wisp.park.Parking;
import nodo.wisp.park.ProviderPage;

/**
 * nodoInviaCarrelloRPT: takes a cart, and parks it until its payer chose a PSP, or sends it on to the PSP that the
 * institution chose.
 *
 * <p>Source: flows-rpt 4 and 5.
 */
@ApplicationScoped
public class CartReception {

    private final Exchanges exchanges;
    private final Registries registries;
    private final CartAdmission admission;
    private final CartForwarding forwarding;
    private final PspCarts pspCarts;
    private final Channels channels;
    private final Parking parking;
    private final Clock clock;

    @Inject
    public CartReception(
            Exchanges exchanges,
            Registries registries,
            CartAdmission admission,
            CartForwarding forwarding,
            PspCarts pspCarts,
            Channels channels,
            Parking parking,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.admission = admission;
        this.forwarding = forwarding;
        this.pspCarts = pspCarts;
        this.channels = channels;
        this.parking = parking;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected CartReception() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Takes a cart.
     *
     * @param command the cart as it came
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] send(SendCart command, Exchange<CartSent> exchange) {
        Registry registry = registries.current();
        exchange.concernsAll(keys(command, exchange.keys()));
        boolean parked = registry.channel(command.provider().channel())
                .filter(channel -> channel.has(ChannelFlag.WISP))
                .isPresent();
        return parked ? park(command, registry, exchange) : forward(command, registry, exchange);
    }

    private static List<EventKeys> keys(SendCart command, EventKeys known) {
        EventKeys psp =
                known.withPsp(command.provider().psp(), command.provider().channel());
        return command.rpts().stream()
                .map(rpt -> psp.withRpt(rpt.creditor(), rpt.iuv(), rpt.ccp()))
                .toList();
    }

    private byte[] park(SendCart command, Registry registry, Exchange<CartSent> exchange) {
        String by = exchange.inbound().operation();
        return exchanges.inOneStep(exchange, () -> {
            AdmittedCart admitted = admission.admit(command, registry, by);
            admitted.cart().moveTo(CartState.CART_PARCHEGGIATO_NODO, admitted.rpts(), clock.instant(), by);
            OpenedSession session = parking.park(
                    SessionSubject.ofCart(command.cart()), command.caller().station(), registry);
            admitted.cart().redirect(session.id().value(), session.url(), admitted.rpts());
            return new CartSent(Optional.of(session.url()));
        });
    }

    private byte[] forward(SendCart command, Registry registry, Exchange<CartSent> exchange) {
        Begun<CartUnderWay> begun = exchanges.begin(exchange, () -> depart(command, registry, exchange));
        if (begun instanceof Begun.Answered<CartUnderWay> answered) {
            return answered.answer();
        }
        CartUnderWay sent = ((Begun.Underway<CartUnderWay>) begun).intent();
        ChannelAnswer<RptTaken> answer = channels.ask(sent.request());
        boolean extendedFault = registry.paBroker(command.caller().broker())
                .filter(PaBroker::faultBeanEsteso)
                .isPresent();
        return exchanges.conclude(exchange, answer.events(), () -> {
            RptTaken taken = forwarding
                    .arrive(sent, answer.reply())
                    .orRefuse(command.provider().psp(), extendedFault);
            return new CartSent(lead(command, sent.channel(), taken));
        });
    }

    private CartUnderWay depart(SendCart command, Registry registry, Exchange<CartSent> exchange) {
        AdmittedCart admitted =
                admission.admit(command, registry, exchange.inbound().operation());
        Channel channel = registry.channel(command.provider().channel()).orElseThrow();
        ChannelRequest<RptTaken> request = pspCarts.sending(
                forwarding.toSend(admitted.cart(), admitted.rpts(), channel),
                EventLink.of(exchange.inbound().id()).causing(UUID.randomUUID()),
                exchange.keys());
        return forwarding.depart(
                admitted.cart(), admitted.rpts(), request, exchange.inbound().operation());
    }

    /** Model 2 leads nobody anywhere. */
    private Optional<String> lead(SendCart command, Channel channel, RptTaken taken) {
        if (!channel.paymentModel().isImmediate()) {
            return Optional.empty();
        }
        String parameters = taken.parameters().orElseThrow();
        String page = ProviderPage.address(
                channel.endpoints().redirectUrl().orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                parameters,
                taken.cart());
        OpenedSession session = parking.lead(
                SessionSubject.ofCart(command.cart()), command.caller().station(), page, parameters);
        forwarding.redirect(command.cart(), session);
        return Optional.of(session.url());
    }
}
