package nodo.rt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.desk.DeliverySettings;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.partner.Stations;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaBroker;
import nodo.registry.PaymentModel;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptKey;
import nodo.rpt.RptRoute;
import nodo.rpt.RptState;
import nodo.rpt.RptStateChange;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rpt.partner.Channels;
import nodo.rt.RtMessage;
import nodo.rt.Rts;
import nodo.rt.partner.NodeIdentity;
import nodo.rt.partner.PaPerNodo;
import nodo.rt.partner.PspPerNodoRt;
import nodo.rt.partner.SampleDocuments;
import nodo.store.Store;
import nodo.wisp.ParkedSessions;

/**
 * What is done about RTs as it stands in the server, on the real store and with partners behind real HTTP. Answers are short
 * texts: OK, or the code of a KO.
 */
public final class RtHub implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    public static final String STATION = "77777777777_01";
    static final String CHANNEL = "60000000001_01";
    static final RptKey KEY =
            new RptKey(new FiscalCode(SampleDocuments.CREDITOR), SampleDocuments.IUV, SampleDocuments.CCP);
    public static final NamedPayment PAYMENT =
            new NamedPayment(SampleDocuments.CREDITOR, SampleDocuments.IUV, SampleDocuments.CCP);
    public static final PspCaller CALLER = new PspCaller("PSPDEMO1", "60000000001", CHANNEL, SmallRegistry.PASSWORD);
    public static final PspCaller OTHER_CALLER =
            new PspCaller("PSPDEMO2", "60000000001", CHANNEL, SmallRegistry.PASSWORD);

    private static final ExchangeSettings EXCHANGES =
            new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);
    private static final DeliverySettings WORK =
            new DeliverySettings(4, 4, 50, Duration.ofSeconds(1), Duration.ofSeconds(60));

    static final RtSettings SETTINGS = new RtSettings(
            new NodeIdentity("15376371009", "Nodo"),
            new RtSettings.Retries(List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), Duration.ofMinutes(10)),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            new RtSettings.Pull(Duration.ofMinutes(10), 500),
            new RtSettings.Expiry(Duration.ofDays(90), Duration.ofHours(1)));

    public final TestClock clock = new TestClock();
    public final TestPartners partners = new TestPartners();
    public final Registries registries = new Registries();
    public final Store store;
    public final Rpts rpts;
    public final Rts rts;
    final Deliveries deliveries;
    final ParkedSessions sessions;
    public final Exchanges exchanges;
    public final Stations stations;
    public final Channels channels;
    final RtReception reception;
    final RtConsultation consultation;
    final NodeRt nodeRt;
    final CloseOverdueRpt closeOverdue;
    final RtPull pull;
    public final TestRound<?> delivering;
    final TestRound<?> acknowledging;
    final TestRound<?> cancelling;

    public RtHub(Store store) {
        this.store = store;
        clock.advance(Duration.between(clock.instant(), NOON));
        this.rpts = new Rpts(store.entityManager());
        this.rts = new Rts(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        this.sessions = new ParkedSessions(store.entityManager());
        Journal journal = new Journal(store.dataSource());
        JournalLines lines = new JournalLines(clock);
        Gateway gateway = TestGateway.open();
        this.exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                journal,
                lines,
                EXCHANGES,
                new Uncounted(),
                clock);
        this.stations = new Stations(gateway, lines);
        this.channels = new Channels(gateway, lines);
        PaPerNodo paPerNodo = new PaPerNodo(stations);
        PspPerNodoRt pspPerNodo = new PspPerNodoRt(channels);
        RtDeliveries steps = new RtDeliveries(rpts, deliveries, paPerNodo, SETTINGS, clock);
        RtJudge judge = new RtJudge(rpts, rts, sessions, clock);
        this.reception = new RtReception(
                exchanges, registries, judge, rts, steps, deliveries, WORK, paPerNodo, TestRound.silent(), clock);
        this.consultation = new RtConsultation(exchanges, registries, rpts, rts);
        this.nodeRt = new NodeRt(rpts, rts, steps, SETTINGS, clock);
        this.closeOverdue = new CloseOverdueRpt(
                store.transactions(), rpts, nodeRt, deliveries, TestRound.silent(), SETTINGS, clock);
        this.pull = new RtPull(
                store.transactions(),
                registries,
                pspPerNodo,
                judge,
                rpts,
                rts,
                steps,
                deliveries,
                TestRound.silent(),
                journal,
                SETTINGS,
                clock);
        this.delivering = TestRound.of(
                new RtCourier(rpts, rts, steps, paPerNodo, registries, journal),
                store.transactions(),
                deliveries,
                clock);
        this.acknowledging = TestRound.of(
                new AckCourier(rts, deliveries, pspPerNodo, registries, journal, SETTINGS, clock),
                store.transactions(),
                deliveries,
                clock);
        this.cancelling = TestRound.of(
                new CancellationCourier(rpts, steps, deliveries, pspPerNodo, registries, journal, clock),
                store.transactions(),
                deliveries,
                clock);
        use(registry(false, ChannelFlag.RT_PUSH, ChannelFlag.RT_PULL));
    }

    public void use(SmallRegistry registry) {
        registries.replace(registry.registry());
    }

    /** One creditor, and two PSPs on one channel with these flags. */
    SmallRegistry registry(boolean instantRt, ChannelFlag... flags) {
        EnumSet<ChannelFlag> on = EnumSet.noneOf(ChannelFlag.class);
        on.addAll(List.of(flags));
        return registry(instantRt, on, Connection.PLAIN);
    }

    /** The same whose partners may take no longer than that. */
    public SmallRegistry registry(boolean instantRt, Duration timeout) {
        return registry(
                instantRt,
                EnumSet.of(ChannelFlag.RT_PUSH, ChannelFlag.RT_PULL),
                new Connection(Optional.of(timeout), new TreeMap<>(), new TreeMap<>(), List.of()));
    }

    private SmallRegistry registry(boolean instantRt, EnumSet<ChannelFlag> flags, Connection connection) {
        return withoutLink(instantRt, flags, connection)
                .with(SmallRegistry.segregated("77777777777", STATION, "01", false));
    }

    SmallRegistry withoutLink() {
        return withoutLink(false, EnumSet.of(ChannelFlag.RT_PUSH), Connection.PLAIN);
    }

    private SmallRegistry withoutLink(boolean instantRt, EnumSet<ChannelFlag> flags, Connection connection) {
        return new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(station(instantRt, connection))
                .with(SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSPDEMO1"))
                .with(SmallRegistry.psp("PSPDEMO2"))
                .with(channel(flags, connection))
                .with(new PspChannel("PSPDEMO1", CHANNEL, List.of("BBT")))
                .with(new PspChannel("PSPDEMO2", CHANNEL, List.of("BBT")));
    }

    private Station station(boolean instantRt, Connection connection) {
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
                        Optional.of(partners.address()),
                        Optional.empty(),
                        Optional.empty()),
                false,
                instantRt,
                false,
                connection);
    }

    private Channel channel(EnumSet<ChannelFlag> flags, Connection connection) {
        Channel like = SmallRegistry.channel(CHANNEL, "60000000001", 1);
        return new Channel(
                CHANNEL,
                "60000000001",
                true,
                like.password(),
                PaymentModel.DIFFERITO,
                1,
                new Channel.Endpoints(Optional.of(partners.address()), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                flags,
                connection);
    }

    /** An RPT that the PSP accepted. */
    public RptId accepted() {
        return at(RptState.RPT_INVIATA_A_PSP, RptState.RPT_ACCETTATA_PSP);
    }

    /** An RPT that was accepted by the node and took these steps since. */
    public RptId at(RptState... steps) {
        return at(KEY, SampleDocuments.rpt(), steps);
    }

    /** An RPT that the PSP accepted, and whose document cannot be read any more. */
    RptId unreadable() {
        RptKey key = new RptKey(KEY.creditor(), "UNREADABLE", KEY.ccp());
        return at(key, "<RPT/>", RptState.RPT_INVIATA_A_PSP, RptState.RPT_ACCETTATA_PSP);
    }

    private RptId at(RptKey key, String document, RptState... steps) {
        return store.transactions().commit(() -> {
            Rpt rpt = new Rpt(
                    key,
                    new RptRoute(STATION, "77777777777", "PSPDEMO1", "60000000001", CHANNEL, PaymentModel.DIFFERITO),
                    new RptTerms("BBT", Euro.of("26.50"), 2),
                    Optional.empty(),
                    clock.instant(),
                    "nodoInviaRPT");
            rpt.moveTo(RptState.RPT_ACCETTATA_NODO, clock.instant(), "nodoInviaRPT");
            for (RptState step : steps) {
                rpt.moveTo(step, clock.instant(), "nodoInviaRPT");
            }
            rpts.add(rpt, document.getBytes(UTF_8));
            return rpt.id();
        });
    }

    /** The RT of the samples is sent. */
    public String send() {
        return send(SampleDocuments.rt());
    }

    String send(String rt) {
        return send(CALLER, PAYMENT, rt, false);
    }

    String send(PspCaller caller, NamedPayment payment, String rt, boolean signForced) {
        SendRt command = new SendRt(caller, payment, RtMessage.of(rt.getBytes(UTF_8)), signForced);
        return text(reception.receive(command, exchange("nodoInviaRT", answer -> "OK")));
    }

    /** The copy of the RT, or the code of the KO. */
    String copy(NamedPayment payment) {
        StationCaller caller = new StationCaller(
                "77777777777",
                STATION,
                SmallRegistry.PASSWORD,
                Optional.of(payment.creditor()),
                ClientCertificate.NOT_REQUIRED);
        return text(consultation.copy(
                caller, payment, exchange("nodoChiediCopiaRT", rt -> new String(rt.document(), UTF_8))));
    }

    /** What a test reads of an answer. */
    public interface Wording<A> {
        String of(A answer);
    }

    /** A request of which a test reads the answer as text: the code of a KO, with the original one if there is one. */
    public <A> Exchange<A> exchange(String operation, Wording<A> ok) {
        Answers<A> answers = new Answers<>() {
            @Override
            public byte[] ok(A answer) {
                return ok.of(answer).getBytes(UTF_8);
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

    RptState state(RptId id) {
        return inOneStep(() -> rpts.find(id).orElseThrow().state());
    }

    /** The states since the PSP accepted. */
    List<RptState> historyAfterAcceptance(RptId id) {
        return inOneStep(() -> rpts.find(id).orElseThrow().history().stream()
                .map(RptStateChange::state)
                .dropWhile(state -> state != RptState.RPT_ACCETTATA_PSP)
                .skip(1)
                .toList());
    }

    List<Delivery> owed(String operation) {
        return inOneStep(() -> deliveries.page(
                new DeliveryFilter(DeliveryFilter.ALL, Optional.of(operation), Optional.empty(), Optional.empty()),
                0,
                100));
    }

    public <T> T inOneStep(Supplier<T> step) {
        return store.transactions().commit(step);
    }

    @Override
    public void close() {
        partners.close();
    }
}
