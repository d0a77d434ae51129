package nodo.touchpoint.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.desk.Couriers;
import nodo.delivery.desk.DeliverySettings;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.Gateway;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.journal.Journal;
import nodo.journal.JournalFilter;
import nodo.journal.JournalKey;
import nodo.journal.JournalReader;
import nodo.journal.JournaledEvent;
import nodo.money.Euro;
import nodo.notice.CloseId;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentStatusChange;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.SampleSessions;
import nodo.notice.Session;
import nodo.notice.Sessions;
import nodo.notice.Subject;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.ObservedEvent;
import nodo.notice.desk.UnpaidSessions;
import nodo.registry.Channel;
import nodo.registry.Connection;
import nodo.registry.SmallRegistry;
import nodo.registry.desk.Registries;
import nodo.store.Store;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;
import nodo.touchpoint.partner.PspForNode;
import nodo.touchpoint.partner.Touchpoint;
import nodo.touchpoint.partner.TouchpointSettings;

/** What is done about closed payments, as it stands in the server, on the real store and with partners behind HTTP. */
final class ClosingHub implements AutoCloseable {

    static final String OLD_CHANNEL = "60000000003_01";
    static final String NEW_CHANNEL = "60000000003_02";
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final DeliverySettings WORK = new DeliverySettings(4, 4, 50, Duration.ofSeconds(1), LEASE);
    private static final TouchpointSettings SETTINGS = new TouchpointSettings(
            "/payments/send-payment-result",
            Duration.ofMillis(400),
            new TouchpointSettings.Retries(Duration.ofSeconds(15), Duration.ofMinutes(1), 3),
            Duration.ofSeconds(5));

    final TestClock clock = new TestClock();
    final TestPartner partner = new TestPartner();
    final Registries registries = new Registries();
    final Store store;
    final Positions positions;
    final Payments payments;
    final Sessions sessions;
    final Closes closes;
    final Deliveries deliveries;
    final JournalReader journal;
    final PaymentResults results;
    final TestRound<?> notifying;
    final TestRound<?> telling;
    final Couriers couriers;
    final List<ClassicStep> steps = new ArrayList<>();

    ClosingHub(Store store) {
        this.store = store;
        this.positions = new Positions(store.entityManager());
        this.payments = new Payments(store.entityManager());
        this.sessions = new Sessions(positions, payments);
        this.closes = new Closes(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        this.journal = new JournalReader(store.dataSource());
        this.results = new PaymentResults(closes, deliveries, TestRound.silent(), new Unheard<>());
        clock.advance(Duration.between(clock.instant(), SampleSessions.NOON));
        use(Map.of(), Duration.ofSeconds(5));
        Journal writing = new Journal(store.dataSource());
        JournalLines lines = new JournalLines(clock);
        Gateway gateway = TestGateway.open();
        ClosedPayments closed = new ClosedPayments(closes);
        NotifyCourier notify = new NotifyCourier(
                closed,
                deliveries,
                registries,
                writing,
                new PspForNode(gateway, lines, WORK, clock),
                new NotifiedCloses(
                        sessions,
                        results,
                        new UnpaidSessions(new StoredAnswers(store.entityManager()), new ObservedEvent<>(steps::add)),
                        clock),
                clock);
        ResultCourier result = new ResultCourier(
                closed, deliveries, registries, writing, new Touchpoint(gateway, lines, SETTINGS), SETTINGS, clock);
        this.notifying = TestRound.of(notify, store.transactions(), deliveries, clock);
        this.telling = TestRound.of(result, store.transactions(), deliveries, clock);
        this.couriers = TestRound.couriers(notify, result);
    }

    /** Both channels with these headers, and no longer to wait than that. */
    void use(Map<String, String> headers, Duration timeout) {
        use(headers, timeout, Optional.of(partner.address("/psp")));
    }

    void use(Map<String, String> headers, Duration timeout, Optional<URI> address) {
        registries.replace(usual(headers, timeout, address).registry());
    }

    /** As at the beginning, with a job switched off. */
    void switchOff(String job) {
        registries.replace(usual(Map.of(), Duration.ofSeconds(5), Optional.of(partner.address("/psp")))
                .with("scheduler.jobName_" + job + ".enabled", "false")
                .registry());
    }

    private SmallRegistry usual(Map<String, String> headers, Duration timeout, Optional<URI> address) {
        Connection connection =
                new Connection(Optional.of(timeout), new TreeMap<>(headers), new TreeMap<>(), List.of());
        return new SmallRegistry()
                .with(channel(OLD_CHANNEL, 1, address, connection))
                .with(channel(NEW_CHANNEL, 2, address, connection))
                .with(SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"))
                .withTouchpoint(partner.address("/touchpoint/"));
    }

    void useNothing() {
        registries.replace(new SmallRegistry().registry());
    }

    private static Channel channel(String id, int version, Optional<URI> address, Connection connection) {
        Channel like = SmallRegistry.channel(id, "60000000003", version);
        return new Channel(
                id,
                like.brokerId(),
                true,
                like.password(),
                like.paymentModel(),
                version,
                new Channel.Endpoints(Optional.empty(), address, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                like.flags(),
                connection);
    }

    /** A closePayment v2 OK about as many sessions, accepted now, by a channel of version 2. */
    CloseId close(int sessionCount) {
        return close(said(Protocol.V2, NEW_CHANNEL, "transaction 1"), sessionCount);
    }

    /** The same about one session at a creditor of the classic model, whose RPT has come. */
    CloseId closeAtClassicCreditor() {
        PaymentToken token = store.transactions().commit(() -> {
            PaymentToken begun = SampleSessions.beginAtClassicCreditor(11, positions, payments);
            payments.lock(begun).orElseThrow().moveTo(PaymentStatus.PAYING_RPT, clock.instant(), "nodoInviaRPT");
            return begun;
        });
        return close(said(Protocol.V2, NEW_CHANNEL, "transaction 1"), () -> List.of(token));
    }

    CloseId close(ClosingData said, int sessionCount) {
        return close(
                said,
                () -> IntStream.range(0, sessionCount)
                        .mapToObj(number -> SampleSessions.begin(11 + number, positions, payments))
                        .toList());
    }

    private CloseId close(ClosingData said, Supplier<List<PaymentToken>> begun) {
        CloseId id = CloseId.fresh();
        Close close = new Close(id, said, clock.instant());
        store.transactions().commit(() -> {
            closes.add(close);
            sessions.lockAll(begun.get()).forEach(session -> reserve(session, close));
            deliveries.add(new Delivery("pspNotifyPayment", said.channel(), id.value(), clock.instant()));
            return 0;
        });
        return id;
    }

    private void reserve(Session session, Close close) {
        session.payment()
                .reserve(
                        close.closedBy(),
                        clock.instant().plus(Duration.ofHours(1)),
                        clock.instant(),
                        "closePayment-v2");
        store.entityManager()
                .createNativeQuery(
                        "INSERT INTO idempotency_cache VALUES ('activatePaymentNoticeV2', 'PSPDEMO1', ?1, '', now(), '', ?2, now())")
                .setParameter(1, UUID.randomUUID().toString().substring(0, 20))
                .setParameter(2, session.payment().token().value())
                .executeUpdate();
    }

    static ClosingData said(Protocol protocol, String channel, String transactionId) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("transactionId", "gateway 1");
        texts.put("outcomePaymentGateway", "00");
        texts.put("authorizationCode", "A1B2C3");
        return new ClosingData(
                protocol,
                "PSPDEMO3",
                "60000000003",
                channel,
                protocol == Protocol.V1 ? "BPAY" : "CP",
                transactionId,
                Euro.of("11.50"),
                Euro.of("1.50"),
                Optional.of(Euro.of("0.50")),
                Optional.of("bundle"),
                Optional.empty(),
                Instant.parse("2026-03-01T09:59:59Z"),
                new AdditionalInformation(texts),
                Optional.empty(),
                protocol == Protocol.V1
                        ? ClientQuery.NONE
                        : new ClientQuery(Optional.of("IO & co"), Optional.of("d/1")));
    }

    /** What a positive outcome does to one session of a close. */
    void pay(CloseId close, int number) {
        store.transactions().commit(() -> {
            PaymentToken token = payments.tokensClosedBy(close).get(number);
            Session session = sessions.lockAll(List.of(token)).get(0);
            session.settle(
                    new PaymentOutcome(token, true, clock.instant(), NEW_CHANNEL, Optional.of(details())),
                    "sendPaymentOutcomeV2");
            results.owe(close, clock.instant());
            return 0;
        });
    }

    /** What the cancel job does to one session of a close. */
    void cancel(CloseId close, int number) {
        store.transactions().commit(() -> {
            PaymentToken token = payments.tokensClosedBy(close).get(number);
            sessions.lockAll(List.of(token)).get(0).cancel(clock.instant(), "mod3CancelV2");
            results.owe(close, clock.instant());
            return 0;
        });
    }

    /** Ends all sessions beside the hub's rules, to make room for others of the same notices. */
    void cancelUnnoticed() {
        store.transactions().commit(() -> {
            update("UPDATE position SET status = 'INSERTED'");
            return update("UPDATE position_payment SET status = 'CANCELLED'");
        });
    }

    private int update(String sql) {
        return store.entityManager().createNativeQuery(sql).executeUpdate();
    }

    private static OutcomeDetails details() {
        return new OutcomeDetails(
                "creditCard",
                Optional.of("onLine"),
                Euro.of("1.50"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Subject.named(new EntityId(EntityType.F, "RSSMRA80A01H501U"), "Mario Rossi")),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-02"));
    }

    List<PaymentToken> tokens(CloseId close) {
        return store.transactions().commit(() -> payments.tokensClosedBy(close));
    }

    /** The states of the close's first session, in their order. */
    List<PaymentStatus> states(CloseId close) {
        return store.transactions()
                .commit(() -> payments.find(payments.tokensClosedBy(close).get(0)).orElseThrow().history().stream()
                        .map(PaymentStatusChange::status)
                        .toList());
    }

    /** The state of the position of each session. */
    List<PositionStatus> positionStates(CloseId close) {
        return store.transactions()
                .commit(() -> sessions.lockClosedBy(close).stream()
                        .map(session -> session.position().status())
                        .toList());
    }

    List<Delivery> owed(String operation) {
        DeliveryFilter filter =
                new DeliveryFilter(DeliveryFilter.ALL, Optional.of(operation), Optional.empty(), Optional.empty());
        return store.transactions().commit(() -> deliveries.page(filter, 0, 10));
    }

    long storedActivations() {
        return (Long) store.transactions()
                .commit(() -> store.entityManager()
                        .createNativeQuery("SELECT count(*) FROM idempotency_cache", Long.class)
                        .getSingleResult());
    }

    List<JournaledEvent> events(PaymentToken token) {
        JournalFilter filter = new JournalFilter(
                clock.instant().minus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(1)),
                Map.of(JournalKey.TOKEN, token.value()),
                Optional.empty());
        return store.transactions()
                .commit(() -> journal.search(filter, Optional.empty(), 50).events());
    }

    @Override
    public void close() {
        partner.close();
    }
}
