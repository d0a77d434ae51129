package nodo.notice.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nodo.activation.RptActivations;
import nodo.delivery.Deliveries;
import nodo.delivery.desk.Couriers;
import nodo.delivery.desk.TestRound;
import nodo.exchange.IdempotencyId;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.IdempotentRequest;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.money.Euro;
import nodo.notice.EntityId;
import nodo.notice.EntityType;
import nodo.notice.FiscalCode;
import nodo.notice.IdempotencyKey;
import nodo.notice.NoticeNumber;
import nodo.notice.OutcomeDetails;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.PositionKey;
import nodo.notice.Positions;
import nodo.notice.PostalVerifications;
import nodo.notice.Sessions;
import nodo.notice.SoldStamp;
import nodo.notice.SoldStamps;
import nodo.notice.Subject;
import nodo.notice.partner.Creditors;
import nodo.notice.partner.Deputy;
import nodo.notice.partner.PaForNode;
import nodo.notice.partner.PaPerNodoPagamentoPsp;
import nodo.notice.partner.Stations;
import nodo.notice.partner.VerifiedNotice;
import nodo.receipt.Receipts;
import nodo.receipt.desk.ReceiptCourier;
import nodo.receipt.desk.ReceiptIssuing;
import nodo.receipt.desk.ReceiptSettings;
import nodo.receipt.partner.PaSendRt;
import nodo.registry.Connection;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaBroker;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.RegisteredIban;
import nodo.registry.Registry;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.store.Store;
import nodo.touchpoint.Closes;
import nodo.touchpoint.desk.PaymentResults;

/**
 * The services of the notice model as they stand in the server, on the real store and with a creditor behind real HTTP.
 * Answers are short texts: OK with the token of an activation, or the code and description of a KO.
 */
final class TestHub implements AutoCloseable {

    static final PositionKey NOTICE =
            new PositionKey(new FiscalCode("77777777777"), new NoticeNumber("301000000000000144"));
    static final PspCaller CALLER = new PspCaller("PSPDEMO1", "60000000001", "60000000001_01", SmallRegistry.PASSWORD);
    static final PspCaller OTHER_CALLER =
            new PspCaller("PSPDEMO2", "60000000001", "60000000001_01", SmallRegistry.PASSWORD);

    static final String POSTAL_IBAN = "IT18L0760103200000012345678";
    static final String POSTAL_ACCOUNT = "000012345678";

    final TestClock clock = new TestClock();
    final TestCreditor creditor = new TestCreditor();
    final Registries registries = new Registries();
    final Positions positions;
    final Payments payments;
    final Sessions sessions;
    final Closes closes;
    final Receipts receipts;
    final Deliveries deliveries;
    final StoredAnswers storedAnswers;
    final Store store;
    final Stations stations;
    final NoticeVerification verification;
    final NoticeActivation activation;
    final PaymentOutcomes outcomes;
    final ExpiredSessions expiredSessions;
    final UnclosedSessions unclosedSessions;
    final ExpiredClassicSessions expiredClassicSessions;
    final PostalVerifications postalVerifications;
    final RptActivations askedFor;
    final List<ClassicStep> classicSteps = new ArrayList<>();
    private final ObservedEvent<ClassicStep> steps = new ObservedEvent<>(classicSteps::add);
    final TestRound<?> delivering;
    final Couriers couriers;

    /** The test gateway looks at four calls: an activation that was answered, and three that hang. */
    static final int HANGS_UNTIL_THE_CIRCUIT_OPENS = 3;

    private static final ExchangeSettings SETTINGS =
            new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);

    TestHub(Store store) {
        this(store, hub -> new NoDeputy());
    }

    /** With somebody who answers in the place of stations, made of the hub's registry, clock and store. */
    TestHub(Store store, Function<TestHub, Deputy> deputy) {
        this.store = store;
        this.positions = new Positions(store.entityManager());
        this.payments = new Payments(store.entityManager());
        this.sessions = new Sessions(positions, payments);
        this.closes = new Closes(store.entityManager());
        this.receipts = new Receipts(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        this.storedAnswers = new StoredAnswers(store.entityManager());
        use(registry());
        Journal journal = new Journal(store.dataSource());
        JournalLines lines = new JournalLines(clock);
        Exchanges exchanges =
                new Exchanges(store.transactions(), storedAnswers, journal, lines, SETTINGS, new Uncounted(), clock);
        this.stations = new Stations(TestGateway.open(), lines);
        Creditors askedCreditors =
                new Creditors(new PaForNode(stations), new PaPerNodoPagamentoPsp(stations), deputy.apply(this));
        this.postalVerifications = new PostalVerifications(store.entityManager());
        PositionGuard guard = new PositionGuard(positions, clock);
        this.askedFor = new RptActivations(store.entityManager());
        this.activation = activation(exchanges, guard, askedCreditors);
        this.verification =
                new NoticeVerification(exchanges, registries, guard, postalVerifications, askedCreditors, clock);
        SoldStamps soldStamps = new SoldStamps(store.entityManager());
        PaymentResults results =
                new PaymentResults(closes, deliveries, TestRound.silent(), new ObservedEvent<>(owed -> {}));
        this.outcomes = outcomes(exchanges, soldStamps, results);
        UnpaidSessions unpaid = new UnpaidSessions(storedAnswers, steps);
        this.unclosedSessions =
                new UnclosedSessions(store.transactions(), payments, sessions, unpaid, registries, clock);
        this.expiredSessions = expiredSessions(unpaid, results);
        this.expiredClassicSessions = expiredClassicSessions(unpaid, results);
        ReceiptCourier courier = receiptCourier(journal, soldStamps);
        this.couriers = TestRound.couriers(courier);
        this.delivering = TestRound.of(courier, store.transactions(), deliveries, clock);
    }

    private NoticeActivation activation(Exchanges exchanges, PositionGuard guard, Creditors askedCreditors) {
        return new NoticeActivation(
                exchanges,
                registries,
                guard,
                positions,
                payments,
                postalVerifications,
                askedCreditors,
                new AskedRpts(askedFor, deliveries, SETTINGS, clock),
                steps,
                SETTINGS,
                clock);
    }

    private PaymentOutcomes outcomes(Exchanges exchanges, SoldStamps soldStamps, PaymentResults results) {
        ReceiptIssuing issuing = new ReceiptIssuing(receipts, deliveries, TestRound.silent());
        return new PaymentOutcomes(
                exchanges,
                registries,
                sessions,
                payments,
                soldStamps,
                new NotifiedSessions(payments),
                storedAnswers,
                new ObservedEvent<>(paid -> {
                    issuing.issue(paid);
                    results.paid(paid);
                }),
                steps,
                clock);
    }

    private ExpiredSessions expiredSessions(UnpaidSessions unpaid, PaymentResults results) {
        return new ExpiredSessions(
                store.transactions(),
                positions,
                payments,
                sessions,
                unpaid,
                new ObservedEvent<>(results::expired),
                clock);
    }

    private ExpiredClassicSessions expiredClassicSessions(UnpaidSessions unpaid, PaymentResults results) {
        return new ExpiredClassicSessions(
                store.transactions(),
                positions,
                payments,
                postalVerifications,
                unpaid,
                new ObservedEvent<>(results::expired),
                clock);
    }

    private ReceiptCourier receiptCourier(Journal journal, SoldStamps soldStamps) {
        return new ReceiptCourier(
                payments,
                positions,
                soldStamps,
                receipts,
                deliveries,
                registries,
                journal,
                new PaSendRt(stations),
                new ReceiptSettings(Duration.ofHours(1), Duration.ofSeconds(5)),
                clock);
    }

    void use(SmallRegistry registry) {
        registries.replace(registry.registry());
    }

    Registry registryNow() {
        return registries.current();
    }

    /** Two creditors, the second one with a broadcast station, and two PSPs on one channel. */
    SmallRegistry registry() {
        return registry(Connection.PLAIN);
    }

    /** The same with stations that may take no longer than that. */
    SmallRegistry registry(Duration timeout) {
        return registry(new Connection(Optional.of(timeout), new TreeMap<>(), new TreeMap<>(), List.of()));
    }

    /** The same, whose first station may be stood in for and has a second of time. */
    SmallRegistry standInRegistry() {
        Connection quick =
                new Connection(Optional.of(Duration.ofSeconds(1)), new TreeMap<>(), new TreeMap<>(), List.of());
        return registry(
                at(SmallRegistry.station("77777777777_01", "77777777777", 1), quick, true),
                SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"),
                Connection.PLAIN);
    }

    private SmallRegistry registry(Connection connection) {
        return registry(connection, connection);
    }

    /** The same with a connection of its own to each station. */
    SmallRegistry registry(Connection first, Connection second) {
        return registry(
                at(SmallRegistry.station("77777777777_01", "77777777777", 1), first),
                SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"),
                second);
    }

    private SmallRegistry registry(Station first, CreditorInstitution owner, Connection connection) {
        return new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(new PaBroker("88888888888", Optional.empty(), true, true))
                .with(first)
                .with(at(SmallRegistry.station("88888888888_01", "88888888888", 2), connection))
                .with(owner)
                .with(SmallRegistry.creditor("88888888888", "IT33I0760103200001234567890"))
                .with(SmallRegistry.segregated("77777777777", "77777777777_01", "01", false))
                .with(SmallRegistry.segregated("88888888888", "88888888888_01", "01", true))
                .with(new PspBroker("60000000001", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSPDEMO1"))
                .with(SmallRegistry.psp("PSPDEMO2"))
                .with(SmallRegistry.channel("60000000001_01", "60000000001", 1))
                .with(new PspChannel("PSPDEMO1", "60000000001_01", List.of("PO")))
                .with(new PspChannel("PSPDEMO2", "60000000001_01", List.of("PO")));
    }

    /** The same, whose first creditor speaks the classic model and has a postal account as well. */
    SmallRegistry classicRegistry() {
        Station station = SmallRegistry.station("77777777777_01", "77777777777", 2);
        Station classic = new Station(
                station.id(),
                station.brokerId(),
                true,
                station.password(),
                1,
                2,
                new Station.Endpoints(
                        Optional.of(creditor.address()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                false,
                false,
                Connection.PLAIN);
        CreditorInstitution owner = new CreditorInstitution(
                "77777777777",
                "Ente 77777777777",
                true,
                List.of(
                        new RegisteredIban("IT60X0542811101000000123456", Optional.empty(), Optional.empty()),
                        new RegisteredIban(POSTAL_IBAN, Optional.empty(), Optional.empty())),
                List.of(POSTAL_ACCOUNT),
                Optional.empty(),
                false);
        return registry(classic, owner, Connection.PLAIN);
    }

    private Station at(Station station, Connection connection) {
        return at(station, connection, false);
    }

    private Station at(Station station, Connection connection, boolean standIn) {
        return new Station(
                station.id(),
                station.brokerId(),
                true,
                station.password(),
                station.version(),
                station.primitiveVersion(),
                new Station.Endpoints(
                        Optional.empty(),
                        Optional.of(creditor.address()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                false,
                false,
                standIn,
                connection);
    }

    String activate() {
        return activate(CALLER, Optional.empty(), "10.00");
    }

    String activate(PspCaller caller, Optional<String> key, String amount) {
        return activate(
                new ActivateNotice(
                        "activatePaymentNotice",
                        caller,
                        NOTICE,
                        Optional.of(Duration.ofMinutes(1)),
                        Euro.of(amount),
                        Optional.empty(),
                        Optional.empty()),
                key);
    }

    String activate(ActivateNotice command, Optional<String> key) {
        return text(activation.activate(
                command,
                exchange(
                        command.operation(),
                        command.caller(),
                        key,
                        command.amount().toString(),
                        answer -> answer.token().value())));
    }

    String verify() {
        return text(verification.verify(
                new VerifyNotice(CALLER, NOTICE),
                exchange("verifyPaymentNotice", CALLER, Optional.empty(), "", notice -> "OK")));
    }

    /** What the notice costs, or the KO. */
    String cost() {
        return text(verification.verify(
                new VerifyNotice(CALLER, NOTICE),
                exchange("verifyPaymentNotice", CALLER, Optional.empty(), "", TestHub::told)));
    }

    /** The same, by the creditor's postal account. */
    String verifyPostal() {
        return text(verification.verifyPostal(
                new VerifyPostalNotice(CALLER, POSTAL_ACCOUNT, NOTICE.notice()),
                exchange("verificaBollettino", CALLER, Optional.empty(), "", TestHub::told)));
    }

    private static String told(VerifiedNotice notice) {
        return "%s %s %s allCcp=%s%s"
                .formatted(
                        notice.amount(),
                        notice.companyName(),
                        notice.paymentDescription(),
                        notice.allCcp(),
                        notice.standIn() ? " standin" : "");
    }

    String tell(String token, boolean paid) {
        return tell(CALLER, token, paid, Optional.empty());
    }

    String tell(PspCaller caller, String token, boolean paid, Optional<String> key) {
        return tell(
                new SendOutcome(
                        "sendPaymentOutcome",
                        caller,
                        List.of(new PaymentToken(token)),
                        paid,
                        paid ? Optional.of(details()) : Optional.empty(),
                        List.of()),
                key);
    }

    String tell(PspCaller caller, String token, List<SoldStamp> stamps) {
        return tell(
                new SendOutcome(
                        "sendPaymentOutcomeV2",
                        caller,
                        List.of(new PaymentToken(token)),
                        true,
                        Optional.of(details()),
                        stamps),
                Optional.empty());
    }

    String tell(SendOutcome command, Optional<String> key) {
        String content = command.tokens().get(0).value() + command.paid();
        return text(outcomes.record(
                command, exchange(command.operation(), command.caller(), key, content, accepted -> "OK")));
    }

    static OutcomeDetails details() {
        return new OutcomeDetails(
                "cash",
                Optional.of("frontOffice"),
                Euro.of("2.00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Subject.named(new EntityId(EntityType.F, "RSSMRA80A01H501U"), "Mario Rossi")),
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2026-01-11"));
    }

    private <A> Exchange<A> exchange(
            String operation, PspCaller caller, Optional<String> key, String content, Function<A, String> ok) {
        Inbound inbound = new Inbound(
                UUID.randomUUID(),
                operation,
                clock.instant(),
                ("<" + operation + "/>").getBytes(StandardCharsets.UTF_8));
        Optional<IdempotentRequest> idempotency = key.map(text -> new IdempotentRequest(
                new IdempotencyId(operation, caller.psp(), new IdempotencyKey(text)),
                hash(content),
                Duration.ofMinutes(10)));
        return new Exchange<>(
                inbound, EventKeys.NONE.withPsp(caller.psp(), caller.channel()), idempotency, new Answers<>() {
                    @Override
                    public byte[] ok(A answer) {
                        return ok.apply(answer).getBytes(StandardCharsets.UTF_8);
                    }

                    @Override
                    public byte[] refused(Fault fault) {
                        return (fault.code()
                                        + fault.description()
                                                .map(text -> ": " + text)
                                                .orElse(""))
                                .getBytes(StandardCharsets.UTF_8);
                    }
                });
    }

    private static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        creditor.close();
    }
}
