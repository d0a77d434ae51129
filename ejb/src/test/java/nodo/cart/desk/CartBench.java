package nodo.cart.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nodo.activation.RptActivations;
import nodo.cart.Cart;
import nodo.cart.CartState;
import nodo.cart.CartStateChange;
import nodo.cart.CartTerms;
import nodo.cart.Carts;
import nodo.cart.partner.PspCarts;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.journal.Journal;
import nodo.notice.Positions;
import nodo.notice.desk.PositionGuard;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaBroker;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.ImmediatePayments;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rpt.desk.Forwarding;
import nodo.rpt.desk.NamedProvider;
import nodo.rpt.desk.RptJudge;
import nodo.rpt.desk.RptSettings;
import nodo.rpt.partner.ChannelReply;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.rpt.partner.RptTaken;
import nodo.rt.Rts;
import nodo.store.Store;
import nodo.wisp.ParkedSessions;
import nodo.wisp.park.Parking;
import nodo.wisp.park.RedirectionSettings;

/**
 * Carts as they are taken in the server, on the real store and with a channel behind real HTTP. Answers are short texts: OK
 * with the address, or the faults.
 */
final class CartBench implements AutoCloseable {

    static final Duration AFTER = Duration.ofMinutes(1);
    static final int QUESTIONS = 3;
    static final String STATION = "77777777777_01";
    static final String OTHER_STATION = "88888888888_01";
    static final String WISP_CHANNEL = "97735020584_02";
    static final String IMMEDIATE = "60000000001_03";
    static final String DEFERRED = "60000000001_04";
    static final String SINGLE = "60000000001_05";
    static final String NOWHERE = "60000000001_06";

    final TestClock clock = new TestClock();
    final TestChannel psp = new TestChannel();
    final Registries registries = new Registries();
    final Store store;
    final Carts carts;
    final Rpts rpts;
    final Positions positions;
    final ParkedSessions sessions;
    final CartRecovery recovery;
    private final CartReception reception;
    private final CartAdmission admission;
    private final CartForwarding forwarding;
    private final PspCarts pspCarts;

    CartBench(Store store) {
        this.store = store;
        this.carts = new Carts(store.entityManager());
        this.rpts = new Rpts(store.entityManager());
        this.positions = new Positions(store.entityManager());
        this.sessions = new ParkedSessions(store.entityManager());
        ExchangeSettings settings =
                new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);
        JournalLines lines = new JournalLines(clock);
        Exchanges exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                new Journal(store.dataSource()),
                lines,
                settings,
                new Uncounted(),
                clock);
        Channels channels = new Channels(TestGateway.open(), lines);
        this.admission = new CartAdmission(
                carts,
                rpts,
                new RptJudge(rpts, new RptActivations(store.entityManager()), clock),
                new NoticeInCarts(new PositionGuard(positions, clock), carts, new Rts(store.entityManager())),
                clock);
        PspPerNodoRpt pspPerNodo = new PspPerNodoRpt(channels);
        ImmediatePayments names = new ImmediatePayments(store.entityManager());
        this.forwarding = new CartForwarding(carts, rpts, names, new Forwarding(rpts, names, pspPerNodo, clock), clock);
        this.pspCarts = new PspCarts(channels);
        this.recovery = new CartRecovery(
                store.transactions(),
                registries,
                carts,
                rpts,
                pspPerNodo,
                new Journal(store.dataSource()),
                new RptSettings(100, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                clock);
        this.reception = new CartReception(
                exchanges,
                registries,
                admission,
                forwarding,
                pspCarts,
                channels,
                new Parking(sessions, new RedirectionSettings(URI.create("https://hub.example/redirezione")), clock),
                clock);
        registries.replace(registry().registry());
    }

    /** A channel leaves the registry. */
    void lose(String channel) {
        registries.replace(registry().without(channel).registry());
    }

    private SmallRegistry registry() {
        return new SmallRegistry()
                .withWisp(URI.create("https://wisp.example/scelta?idSession="))
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(new PaBroker("88888888888", Optional.empty(), true, false))
                .with(station(STATION, "77777777777"))
                .with(station(OTHER_STATION, "88888888888"))
                .with(SmallRegistry.creditor(SampleCart.FIRST, SampleCart.ACCOUNT_OF_FIRST.value()))
                .with(SmallRegistry.creditor(SampleCart.SECOND, SampleCart.ACCOUNT_OF_SECOND.value()))
                .with(SmallRegistry.segregated(SampleCart.FIRST, STATION, "01", false))
                .with(SmallRegistry.segregated(SampleCart.SECOND, STATION, "02", false))
                .with(SmallRegistry.segregated(SampleCart.SECOND, OTHER_STATION, "03", false))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(new PspBroker("60000000002", Optional.empty(), false, true))
                .with(new PspBroker("97735020584", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSPDEMO1"))
                .with(disabled(SmallRegistry.psp("PSPSPENTO")))
                .with(SmallRegistry.psp("AGID_01"))
                .with(channel(
                        WISP_CHANNEL,
                        "97735020584",
                        PaymentModel.IMMEDIATO_MULTIBENEFICIARIO,
                        Set.of(ChannelFlag.WISP),
                        psp.address()))
                .with(channel(
                        IMMEDIATE, "60000000001", PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, Set.of(), psp.address()))
                .with(channel(DEFERRED, "60000000001", PaymentModel.DIFFERITO, Set.of(), psp.address()))
                .with(channel(SINGLE, "60000000001", PaymentModel.IMMEDIATO, Set.of(), psp.address()))
                .with(channel(
                        NOWHERE, "60000000001", PaymentModel.DIFFERITO, Set.of(), URI.create("http://127.0.0.1:1/psp")))
                .with(new PspChannel("AGID_01", WISP_CHANNEL, List.of("BBT", "PO")))
                .with(new PspChannel("PSPDEMO1", IMMEDIATE, List.of("BBT", "OBEP")))
                .with(new PspChannel("PSPDEMO1", DEFERRED, List.of("BBT")))
                .with(new PspChannel("PSPDEMO1", SINGLE, List.of("BBT")))
                .with(new PspChannel("PSPDEMO1", NOWHERE, List.of("BBT")));
    }

    private static Psp disabled(Psp psp) {
        return new Psp(
                psp.id(),
                psp.businessName(),
                false,
                psp.abi(),
                psp.bic(),
                psp.fiscalCode(),
                psp.vatNumber(),
                false,
                false,
                false,
                false);
    }

    private static Station station(String id, String broker) {
        Station model = SmallRegistry.station(id, broker, 1);
        return new Station(
                id,
                broker,
                true,
                model.password(),
                Station.NOTICE_MODEL,
                1,
                new Station.Endpoints(
                        Optional.empty(),
                        model.endpoints().paForNode(),
                        Optional.empty(),
                        Optional.of(URI.create("https://ente.example/esito")),
                        Optional.empty()),
                false,
                false,
                false,
                Connection.PLAIN);
    }

    private static Channel channel(String id, String broker, PaymentModel model, Set<ChannelFlag> flags, URI address) {
        EnumSet<ChannelFlag> on = EnumSet.noneOf(ChannelFlag.class);
        on.addAll(flags);
        return new Channel(
                id,
                broker,
                true,
                Optional.empty(),
                model,
                1,
                new Channel.Endpoints(
                        Optional.of(address), Optional.empty(), Optional.of(URI.create("https://psp.example/paga"))),
                Optional.empty(),
                Optional.empty(),
                on,
                Connection.PLAIN);
    }

    static CartText first(String iuv) {
        return CartText.of(SampleCart.FIRST, iuv, SampleCart.ACCOUNT_OF_FIRST.value());
    }

    static CartText second(String iuv) {
        return CartText.of(SampleCart.SECOND, iuv, SampleCart.ACCOUNT_OF_SECOND.value());
    }

    static SendCart parked(String cart, SentRpt... rpts) {
        return cart(cart, "AGID_01", "97735020584", WISP_CHANNEL, rpts);
    }

    static SendCart direct(String cart, String channel, SentRpt... rpts) {
        return cart(cart, "PSPDEMO1", "60000000001", channel, rpts);
    }

    static SendCart cart(String cart, String psp, String broker, String channel, SentRpt... rpts) {
        return new SendCart(
                caller(SmallRegistry.PASSWORD),
                cart,
                new NamedProvider(psp, broker, channel),
                new CartTerms(false, Optional.empty()),
                List.of(rpts));
    }

    static StationCaller caller(String password) {
        return new StationCaller("77777777777", STATION, password, Optional.empty(), ClientCertificate.NOT_REQUIRED);
    }

    String send(SendCart command) {
        Inbound inbound = new Inbound(
                UUID.randomUUID(),
                "nodoInviaCarrelloRPT",
                clock.instant(),
                "<nodoInviaCarrelloRPT/>".getBytes(StandardCharsets.UTF_8));
        Exchange<CartSent> exchange = new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), new Answers<>() {
            @Override
            public byte[] ok(CartSent sent) {
                return ("OK" + sent.url().map(url -> " " + url).orElse("")).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] refused(Fault fault) {
                return told(fault).getBytes(StandardCharsets.UTF_8);
            }
        });
        return new String(reception.send(command, exchange), StandardCharsets.UTF_8);
    }

    /** As if the hub was stopped after the cart was written down as sent. */
    CartUnderWay cutOff(SendCart command) {
        return inOneStep(() -> {
            AdmittedCart admitted = admission.admit(command, registries.current(), "nodoInviaCarrelloRPT");
            Channel channel =
                    registries.current().channel(command.provider().channel()).orElseThrow();
            return forwarding.depart(
                    admitted.cart(),
                    admitted.rpts(),
                    pspCarts.sending(
                            forwarding.toSend(admitted.cart(), admitted.rpts(), channel),
                            EventLink.of(UUID.randomUUID()),
                            EventKeys.NONE),
                    "nodoInviaCarrelloRPT");
        });
    }

    /** The PSP's answer comes after all. */
    ChannelReply<RptTaken> answered(CartUnderWay sent) {
        RptTaken taken = new RptTaken(Optional.empty(), Optional.empty());
        return inOneStep(() -> forwarding.arrive(sent, new ChannelReply.Given<>(taken)));
    }

    private static String told(Fault fault) {
        String parts = fault.parts().stream().map(CartBench::part).collect(Collectors.joining(", "));
        return parts.isEmpty() ? fault.code().name() : parts;
    }

    private static String part(Fault fault) {
        return fault.serial().orElse(0) + " " + fault.code()
                + fault.original().map(original -> " " + original.code()).orElse("");
    }

    List<CartState> history(String cart) {
        return inOneStep(() -> carts.find(cart).map(Cart::history).orElse(List.of()).stream()
                .map(CartStateChange::state)
                .toList());
    }

    CartState state(String cart) {
        return inOneStep(() -> carts.find(cart).map(Cart::state).orElseThrow());
    }

    List<RptState> rptStates(String cart) {
        return inOneStep(() -> carts.find(cart).orElseThrow().rpts().stream()
                .map(id -> rpts.find(id).map(Rpt::state).orElseThrow())
                .toList());
    }

    <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }

    @Override
    public void close() {
        psp.close();
    }
}
