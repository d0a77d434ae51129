package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.CartTerms;
import nodo.cart.partner.CartToSend;
import nodo.exchange.desk.Begun;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Intent;
import nodo.exchange.partner.Trace;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.JournalEvent;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.ImmediatePayments;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptRoute;
import nodo.rpt.desk.Forwarding;
import nodo.rpt.partner.ChannelAnswer;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.ChannelRequest;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.RptTaken;
import nodo.wisp.ChoiceKind;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;
import nodo.wisp.SessionKind;
import nodo.wisp.park.ProviderPage;

/**
 * inoltroEsito: the payer chose, and the payment goes to the PSP of that choice. The session is taken over and the RPTs are
 * on their way before the PSP is called, with no transaction open; what it said is written afterwards. Whoever says the
 * same again is answered the same, and the PSP is called once. A card that was not authorised leaves the payment as it is.
 *
 * <p>Source: flows-rpt §3.3 and §5.1; validation §2.
 */
@ApplicationScoped
public class PaymentForwarding {

    /** The PSP did not collect from a card. Source: faults-rpt §4. */
    private static final String NOT_COLLECTED = "CANALE_NEGA_CONTABILIZZAZIONE";

    private final Exchanges exchanges;
    private final Registries registries;
    private final ParkedPayments payments;
    private final ParkedStates states;
    private final ParkedSessions sessions;
    private final Forwarding forwarding;
    private final Channels channels;
    private final ChosenRequests requests;
    private final ImmediatePayments names;
    private final PaymentCancellation cancellation;
    private final Clock clock;

    @Inject
    public PaymentForwarding(
            Exchanges exchanges,
            Registries registries,
            ParkedPayments payments,
            ParkedStates states,
            ParkedSessions sessions,
            Forwarding forwarding,
            Channels channels,
            ChosenRequests requests,
            ImmediatePayments names,
            PaymentCancellation cancellation,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.payments = payments;
        this.states = states;
        this.sessions = sessions;
        this.forwarding = forwarding;
        this.channels = channels;
        this.requests = requests;
        this.names = names;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentForwarding() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Forwards a payment.
     *
     * @param command what the payer chose
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] forward(ForwardPayment command, Exchange<ForwardResult> exchange) {
        Registry registry = registries.current();
        Begun<Sending> begun = exchanges.begin(exchange, () -> begin(command, registry, exchange));
        if (begun instanceof Begun.Answered<Sending> answered) {
            return answered.answer();
        }
        Sending sending = ((Begun.Underway<Sending>) begun).intent();
        if (sending.request().isEmpty()) {
            return exchanges.conclude(
                    exchange, List.of(), () -> sending.known().orElseThrow().orTimeout());
        }
        ChannelAnswer<RptTaken> answer = channels.ask(sending.request().get());
        return exchanges.conclude(
                exchange,
                answer.events(),
                () -> conclude(sending, answer.reply(), exchange).orTimeout());
    }

    /**
     * A payment on its way to a PSP, or one whose outcome is known already.
     *
     * @param session the session
     * @param operation the service that was called
     * @param channel the channel that was chosen
     * @param request what is sent; none if the same was said before, or if there is nothing to collect
     * @param known what is answered without it
     */
    private record Sending(
            SessionId session,
            String operation,
            Optional<Channel> channel,
            Optional<ChannelRequest<RptTaken>> request,
            Optional<ForwardResult> known)
            implements Intent {

        @Override
        public List<JournalEvent> requests() {
            return request.map(ChannelRequest::events).orElse(List.of());
        }
    }

    private Sending begin(ForwardPayment command, Registry registry, Exchange<ForwardResult> exchange) {
        ParkedSession session = payments.lockAny(command.idPagamento(), WispRefusal.UNKNOWN_PAYMENT);
        ParkedStates.Locked locked = states.lock(session);
        exchange.concernsAll(ParkedPayment.keys(locked.rpts()));
        if (session.kind() == SessionKind.WISP && session.choice().equals(Optional.of(command.choice()))) {
            return known(
                    session, exchange, session.answer().map(ForwardResult::of).orElseGet(PaymentForwarding::unknown));
        }
        Collector collector = Collector.of(command, locked.rpts().size(), registry);
        Check.all(Collector.CHECKS, collector);
        command.mistake().ifPresent(wrong -> {
            throw wrong.refusal();
        });
        if (!session.isParked()) {
            throw WispRefusal.UNKNOWN_PAYMENT.refusal();
        }
        if (!command.isAuthorised()) {
            return known(session, exchange, ForwardResult.of(ForwardResult.Kind.NOT_AUTHORISED));
        }
        Channel channel = collector.channel().orElseThrow();
        requirePage(command, channel);
        take(command, session, locked, channel, exchange.inbound().operation());
        return new Sending(
                session.id(),
                exchange.inbound().operation(),
                Optional.of(channel),
                Optional.of(request(command, locked, channel, exchange)),
                Optional.empty());
    }

    /** Nothing is sent. */
    private static Sending known(ParkedSession session, Exchange<?> exchange, ForwardResult result) {
        return new Sending(
                session.id(), exchange.inbound().operation(), Optional.empty(), Optional.empty(), Optional.of(result));
    }

    /** While the first one is on its way, nobody knows; so it is after a crash meanwhile. */
    private static ForwardResult unknown() {
        return ForwardResult.of(ForwardResult.Kind.UNKNOWN);
    }

    private static void requirePage(ForwardPayment command, Channel channel) {
        if (command.choice().kind() == ChoiceKind.MOD1
                && channel.endpoints().redirectUrl().isEmpty()) {
            throw new Refusal(FaultCode.PPT_SYSTEM_ERROR, "Redirect del Canale non configurato");
        }
    }

    private void take(
            ForwardPayment command, ParkedSession session, ParkedStates.Locked locked, Channel channel, String by) {
        session.take(command.choice(), clock.instant());
        RptRoute come = locked.rpts().get(0).route();
        RptRoute route = new RptRoute(
                come.station(),
                come.stationBroker(),
                command.choice().psp(),
                channel.brokerId(),
                channel.id(),
                channel.paymentModel());
        states.choose(locked, route, command.choice().paymentType());
        states.move(locked, CartState.CART_INVIATO_A_PSP, by);
    }

    private ChannelRequest<RptTaken> request(
            ForwardPayment command, ParkedStates.Locked locked, Channel channel, Exchange<?> exchange) {
        List<CartToSend.Item> items = inOrder(locked).stream()
                .map(rpt -> new CartToSend.Item(rpt.key(), forwarding.chosenDocument(rpt)))
                .toList();
        CartToSend cart = new CartToSend(
                command.choice().psp(), channel, locked.cart().map(Cart::terms).flatMap(CartTerms::convention), items);
        EventLink link = EventLink.of(exchange.inbound().id()).causing(UUID.randomUUID());
        EventKeys keys = ParkedPayment.keys(locked.rpts()).get(0);
        return locked.cart().isPresent()
                ? requests.ofCart(command, cart, link, keys)
                : requests.ofOne(command, cart, link, keys);
    }

    private static List<Rpt> inOrder(ParkedStates.Locked locked) {
        Map<RptId, Rpt> byId = locked.rpts().stream().collect(Collectors.toMap(Rpt::id, Function.identity()));
        return locked.cart()
                .map(cart -> cart.rpts().stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList())
                .orElse(locked.rpts());
    }

    private ForwardResult conclude(Sending sending, ChannelReply<RptTaken> reply, Exchange<?> exchange) {
        ParkedSession session = sessions.lock(sending.session()).orElseThrow();
        ParkedStates.Locked locked = states.lock(session);
        exchange.concernsAll(ParkedPayment.keys(locked.rpts()));
        ForwardResult result = result(sending, session, locked, forwarding.inTime(locked.rpts(), reply));
        states.move(locked, state(result.kind()), sending.operation());
        session.answered(result.kept());
        if (isRefusedCard(session, result.kind())) {
            cancellation.endFailed(session, locked, sending.operation());
        }
        return result;
    }

    /** Nobody comes back to a payment whose card was charged and that its PSP refused: it ends here. */
    private static boolean isRefusedCard(ParkedSession session, ForwardResult.Kind kind) {
        ChoiceKind choice = session.choice().orElseThrow().kind();
        return (choice == ChoiceKind.CARTA || choice == ChoiceKind.PAYPAL)
                && (kind == ForwardResult.Kind.REFUSED || kind == ForwardResult.Kind.NOT_COLLECTED);
    }

    private ForwardResult result(
            Sending sending, ParkedSession session, ParkedStates.Locked locked, ChannelReply<RptTaken> reply) {
        if (reply instanceof ChannelReply.Given<RptTaken> given) {
            return accepted(sending, session, locked, given.value());
        }
        if (reply instanceof ChannelReply.Declined<RptTaken> declined) {
            return ForwardResult.of(
                    declined.fault().code().equals(NOT_COLLECTED)
                            ? ForwardResult.Kind.NOT_COLLECTED
                            : ForwardResult.Kind.REFUSED);
        }
        ChannelReply.Failed<RptTaken> failed = (ChannelReply.Failed<RptTaken>) reply;
        return ForwardResult.of(
                failed.trace() == Trace.PERHAPS_SEEN ? ForwardResult.Kind.UNKNOWN : ForwardResult.Kind.UNREACHED);
    }

    /** A page of the PSP is found by the parameters of its answer: without them, or with those of another payment, nobody knows. */
    private ForwardResult accepted(Sending sending, ParkedSession session, ParkedStates.Locked locked, RptTaken taken) {
        if (session.choice().orElseThrow().kind() != ChoiceKind.MOD1) {
            return ForwardResult.of(ForwardResult.Kind.ACCEPTED);
        }
        Optional<String> parameters = taken.parameters().filter(text -> isFree(session, taken, text));
        if (parameters.isEmpty()) {
            return ForwardResult.of(ForwardResult.Kind.UNKNOWN);
        }
        URI page = sending.channel().orElseThrow().endpoints().redirectUrl().orElseThrow();
        Optional<String> creditor = session.subject()
                .rpt()
                .map(one -> locked.rpts().get(0).key().creditor().value());
        String address = ProviderPage.address(
                page,
                creditor,
                Optional.empty(),
                parameters.get(),
                locked.cart().flatMap(cart -> taken.cart()));
        session.leadsTo(address, parameters.get());
        locked.cart().ifPresent(cart -> taken.cart().ifPresent(name -> cart.namedBy(name, parameters.get())));
        locked.rpts().forEach(rpt -> rpt.namedBy(parameters.get()));
        return new ForwardResult(ForwardResult.Kind.ACCEPTED, Optional.of(address));
    }

    /** A PSP gives no name twice. */
    private boolean isFree(ParkedSession session, RptTaken taken, String parameters) {
        String payment = session.subject()
                .cart()
                .orElseGet(() -> new RptId(session.subject().rpt().orElseThrow()).hex());
        return names.bind(
                session.choice().orElseThrow().psp(),
                new ImmediatePayments.Name(taken.cart().orElse(""), parameters),
                payment);
    }

    private static CartState state(ForwardResult.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> CartState.CART_ACCETTATO_PSP;
            case REFUSED, NOT_COLLECTED -> CartState.CART_RIFIUTATO_PSP;
            case UNREACHED -> CartState.CART_ERRORE_INVIO_A_PSP;
            case UNKNOWN -> CartState.CART_ESITO_SCONOSCIUTO_PSP;
            case NOT_AUTHORISED -> throw new IllegalStateException("nothing was sent");
        };
    }
}
