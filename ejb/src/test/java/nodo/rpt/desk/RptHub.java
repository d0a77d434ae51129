package nodo.rpt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
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
import nodo.journal.Journal;
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
import nodo.rpt.RptKey;
import nodo.rpt.RptParked;
import nodo.rpt.RptState;
import nodo.rpt.RptStateChange;
import nodo.rpt.Rpts;
import nodo.rpt.partner.Channels;
import nodo.rpt.partner.PspPerNodoRpt;
import nodo.store.Store;
import nodo.wisp.ParkedSessions;
import nodo.wisp.park.Parking;
import nodo.wisp.park.RedirectionSettings;

/**
 * The desk of RPTs as it stands in the server, on the real store and with a channel behind real HTTP. Answers are short
 * texts: OK and where the payer is sent, or the code of a KO.
 */
final class RptHub implements AutoCloseable {

    static final String STATION = "77777777777_01";
    static final String CHANNEL = "60000000001_01";
    static final String WISP_CHANNEL = "60000000001_02";
    static final String PAGE_CHANNEL = "60000000001_03";
    static final String DEAD_CHANNEL = "60000000001_04";
    static final String OFF_CHANNEL = "60000000001_05";
    static final NamedRpt PAYMENT = new NamedRpt("77777777777", "RF18539007547034", "n/a");
    static final RptKey KEY = PAYMENT.key().orElseThrow();
    static final NamedProvider PROVIDER = new NamedProvider("PSPDEMO1", "60000000001", CHANNEL);

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final List<String> TYPES = List.of("BBT", "PO", "AD", "OBEP", "MYBK");
    private static final ExchangeSettings EXCHANGES =
            new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);

    final TestClock clock = new TestClock();
    final ScriptedChannel channel = new ScriptedChannel();
    final Registries registries = new Registries();
    final HeardEvents<RptParked> parked = new HeardEvents<>();
    final Store store;
    final Rpts rpts;
    final RptActivations activations;
    final ParkedSessions sessions;
    final Forwarding forwarding;
    final RptReception reception;
    final RptConsultation consultation;
    final UnknownOutcomes outcomes;

    RptHub(Store store) {
        this.store = store;
        clock.advance(Duration.between(clock.instant(), NOON));
        this.rpts = new Rpts(store.entityManager());
        this.activations = new RptActivations(store.entityManager());
        this.sessions = new ParkedSessions(store.entityManager());
        Journal journal = new Journal(store.dataSource());
        JournalLines lines = new JournalLines(clock);
        Exchanges exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                journal,
                lines,
                EXCHANGES,
                new Uncounted(),
                clock);
        PspPerNodoRpt pspPerNodo = new PspPerNodoRpt(new Channels(TestGateway.open(), lines));
        RptSettings settings = new RptSettings(100, Duration.ofSeconds(60), Duration.ofMinutes(1));
        this.forwarding = new Forwarding(rpts, new ImmediatePayments(store.entityManager()), pspPerNodo, clock);
        this.reception = new RptReception(
                exchanges,
                registries,
                new RptJudge(rpts, activations, clock),
                rpts,
                activations,
                forwarding,
                new Parking(sessions, new RedirectionSettings(URI.create("http://hub.example/web-fesp")), clock),
                parked,
                clock);
        this.consultation = new RptConsultation(exchanges, registries, rpts, pspPerNodo, settings, clock);
        this.outcomes =
                new UnknownOutcomes(store.transactions(), registries, rpts, pspPerNodo, journal, settings, clock);
        registries.replace(registry(true).registry());
    }

    /** What pspChiediAvanzamentoRpt does of RPTs that came alone. */
    int findOut() {
        return outcomes.noteCutOff() + outcomes.ask("pspChiediAvanzamentoRpt");
    }

    /** One creditor and two PSPs; the first one sells no stamps. */
    SmallRegistry registry(boolean complete) {
        SmallRegistry registry = new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(station(complete))
                .with(SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"))
                .with(SmallRegistry.segregated("77777777777", STATION, "01", false))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(new PspBroker("60000000002", Optional.empty(), true, true))
                .with(new PspBroker("60000000009", Optional.empty(), false, true))
                .with(SmallRegistry.psp("PSPDEMO1"))
                .with(stampSeller("PSPDEMO2"))
                .with(disabled("PSPSPENTO"))
                .with(channel(CHANNEL, PaymentModel.DIFFERITO, true, channel.address()))
                .with(channel(WISP_CHANNEL, PaymentModel.IMMEDIATO, true, channel.address(), ChannelFlag.WISP))
                .with(channel(PAGE_CHANNEL, PaymentModel.IMMEDIATO, true, channel.address()))
                .with(channel(DEAD_CHANNEL, PaymentModel.DIFFERITO, true, URI.create("http://127.0.0.1:9/psp")))
                .with(channel(OFF_CHANNEL, PaymentModel.DIFFERITO, false, channel.address()))
                .with(new PspChannel("PSPDEMO2", CHANNEL, TYPES));
        for (String id : List.of(CHANNEL, WISP_CHANNEL, PAGE_CHANNEL, DEAD_CHANNEL, OFF_CHANNEL)) {
            registry = registry.with(new PspChannel("PSPDEMO1", id, TYPES));
        }
        return complete ? registry.withWisp(URI.create("http://wisp.example/?id=")) : registry;
    }

    private static Psp stampSeller(String id) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, true, none, none, none, none, true, false, false, false);
    }

    private static Psp disabled(String id) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, false, none, none, none, none, false, false, false, false);
    }

    private static Station station(boolean complete) {
        Station like = SmallRegistry.station(STATION, "77777777777", 1);
        return new Station(
                STATION,
                "77777777777",
                true,
                like.password(),
                1,
                1,
                new Station.Endpoints(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(URI.create("http://ec.example/back")).filter(page -> complete),
                        Optional.empty()),
                false,
                false,
                false,
                Connection.PLAIN);
    }

    private static Channel channel(String id, PaymentModel model, boolean enabled, URI address, ChannelFlag... flags) {
        EnumSet<ChannelFlag> on = EnumSet.noneOf(ChannelFlag.class);
        on.addAll(List.of(flags));
        return new Channel(
                id,
                "60000000001",
                enabled,
                SmallRegistry.channel(id, "60000000001", 1).password(),
                model,
                1,
                new Channel.Endpoints(
                        Optional.of(address), Optional.empty(), Optional.of(URI.create("http://psp.example/pay"))),
                Optional.empty(),
                Optional.empty(),
                on,
                new Connection(Optional.of(Duration.ofMillis(500)), new TreeMap<>(), new TreeMap<>(), List.of()));
    }

    /** Sends an RPT to a channel, by the key of the samples. */
    String send(String channelId, String document) {
        return send(new NamedProvider("PSPDEMO1", "60000000001", channelId), PAYMENT, document);
    }

    String send(NamedProvider provider, NamedRpt payment, String document) {
        SendRpt command =
                new SendRpt(caller(payment.creditor()), provider, payment, ReadRpt.of(document.getBytes(UTF_8)));
        return text(reception.receive(
                command,
                exchange(
                        "nodoInviaRPT",
                        accepted ->
                                accepted.redirection().map(url -> "OK " + url).orElse("OK"))));
    }

    /** The state and the states before, or the code of the KO. */
    String status(NamedRpt payment) {
        return text(consultation.status(
                caller(payment.creditor()),
                payment,
                exchange(
                        "nodoChiediStatoRPT",
                        status -> status.state()
                                + status.redirection().map(url -> " " + url).orElse("")
                                + status.progress()
                                        .map(said -> " " + said.words())
                                        .orElse(""))));
    }

    /** The IUVs of the pending ones, or the code of the KO. */
    String pending(Optional<Instant> from, Optional<Instant> to, int most) {
        return pending(new AskPendingRpts(caller("77777777777"), from, to, most));
    }

    /** Those of all creditors of a station. */
    String pendingOf(String station) {
        StationCaller caller = new StationCaller(
                "77777777777", station, SmallRegistry.PASSWORD, Optional.empty(), ClientCertificate.NOT_REQUIRED);
        return pending(new AskPendingRpts(caller, Optional.empty(), Optional.empty(), 100));
    }

    private String pending(AskPendingRpts command) {
        return text(consultation.pending(
                command,
                exchange(
                        "nodoChiediListaPendentiRPT",
                        list -> list.stream()
                                .map(rpt -> rpt.key().iuv() + " " + rpt.state())
                                .toList()
                                .toString())));
    }

    private static StationCaller caller(String creditor) {
        return new StationCaller(
                "77777777777", STATION, SmallRegistry.PASSWORD, Optional.of(creditor), ClientCertificate.NOT_REQUIRED);
    }

    private <A> Exchange<A> exchange(String operation, Function<A, String> ok) {
        Answers<A> answers = new Answers<>() {
            @Override
            public byte[] ok(A answer) {
                return ok.apply(answer).getBytes(UTF_8);
            }

            @Override
            public byte[] refused(Fault fault) {
                return (fault.code()
                                + fault.original()
                                        .map(original -> " " + original.code())
                                        .orElse(""))
                        .getBytes(UTF_8);
            }
        };
        Inbound inbound = new Inbound(UUID.randomUUID(), operation, clock.instant(), "request".getBytes(UTF_8));
        return new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), answers);
    }

    private static String text(byte[] answer) {
        return new String(answer, UTF_8);
    }

    /** A creditor was asked for the RPT of a key. */
    void activated(NamedRpt payment, boolean ofNoticeModel) {
        inOneStep(() -> activations.ask(new RptActivation.Wanted(
                payment.key().orElseThrow(),
                "PSPDEMO1",
                "60000000001",
                CHANNEL,
                STATION,
                ofNoticeModel,
                new byte[] {1},
                clock.instant(),
                clock.instant().plusSeconds(60))));
    }

    /** The history of the RPT that a key means; empty if there is none. */
    List<RptState> history(RptKey key) {
        return inOneStep(() -> rpts.find(key)
                .map(rpt -> rpt.history().stream().map(RptStateChange::state).toList())
                .orElse(List.of()));
    }

    int count(RptKey key) {
        return inOneStep(() -> rpts.all(key).size());
    }

    Rpt rpt() {
        return inOneStep(() -> rpts.find(KEY).orElseThrow());
    }

    <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }

    @Override
    public void close() {
        channel.close();
    }
}
