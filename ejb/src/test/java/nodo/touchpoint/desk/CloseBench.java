package nodo.touchpoint.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.money.Euro;
import nodo.notice.Payment;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.SampleSessions;
import nodo.notice.Sessions;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.ObservedEvent;
import nodo.notice.desk.UnpaidSessions;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.PaBroker;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.store.Store;
import nodo.touchpoint.AdditionalInformation;
import nodo.touchpoint.ClientQuery;
import nodo.touchpoint.Closes;
import nodo.touchpoint.ClosingData;
import nodo.touchpoint.Protocol;

/** The inbound services of the touchpoint on the real store. Answers are short texts: OK, or code and description. */
final class CloseBench {

    private static final ExchangeSettings SETTINGS =
            new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);

    private static final DeliveryFilter EVERYTHING =
            new DeliveryFilter(DeliveryFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty());

    final TestClock clock = new TestClock();
    final Registries registries = new Registries();
    final Store store;
    final Positions positions;
    final Payments payments;
    final Sessions sessions;
    final Closes closes;
    final Deliveries deliveries;
    final StoredAnswers storedAnswers;
    final List<ClassicStep> steps = new ArrayList<>();
    final PaymentClosing closing;
    final PositionCheck positionCheck;

    CloseBench(Store store) {
        this.store = store;
        this.positions = new Positions(store.entityManager());
        this.payments = new Payments(store.entityManager());
        this.sessions = new Sessions(positions, payments);
        this.closes = new Closes(store.entityManager());
        this.deliveries = new Deliveries(store.entityManager());
        this.storedAnswers = new StoredAnswers(store.entityManager());
        registries.replace(registry().registry());
        Exchanges exchanges = new Exchanges(
                store.transactions(),
                storedAnswers,
                new Journal(store.dataSource()),
                new JournalLines(clock),
                SETTINGS,
                new Uncounted(),
                clock);
        this.closing = new PaymentClosing(
                exchanges,
                registries,
                sessions,
                closes,
                deliveries,
                new UnpaidSessions(storedAnswers, new ObservedEvent<>(steps::add)),
                TestRound.silent(),
                clock);
        this.positionCheck = new PositionCheck(exchanges, registries, positions, clock);
    }

    /** A creditor with a station, and collectors of every kind. */
    static SmallRegistry registry() {
        SmallRegistry registry = new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(SmallRegistry.station("77777777777_01", "77777777777", 2))
                .with(SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"))
                .with(SmallRegistry.segregated("77777777777", "77777777777_01", "01", false))
                .with(psp("GOOD", true, true))
                .with(psp("PLAIN", true, false))
                .with(psp("OFF", false, false))
                .with(new PspBroker("BROKER", Optional.empty(), true, false))
                .with(new PspBroker("OFFBROKER", Optional.empty(), false, false))
                .with(new PspBroker("OTHERBROKER", Optional.empty(), true, false))
                .with(channel("CHOFF", false, PaymentModel.IMMEDIATO, 2))
                .with(channel("CHNOIO", true, PaymentModel.IMMEDIATO, 2))
                .with(channel("CHPSP", true, PaymentModel.ATTIVATO_PRESSO_PSP, 2, ChannelFlag.CLOSE_PAYMENT))
                .with(channel("CH1", true, PaymentModel.IMMEDIATO, 1, ChannelFlag.CLOSE_PAYMENT))
                .with(channel("CH2", true, PaymentModel.IMMEDIATO, 2, ChannelFlag.CLOSE_PAYMENT))
                .with(channel(
                        "CHCARD", true, PaymentModel.IMMEDIATO, 2, ChannelFlag.CLOSE_PAYMENT, ChannelFlag.CARD_DATA))
                .with(stampChannel("CHSTAMP", 2))
                .with(stampChannel("CHSTAMP1", 1))
                .with(new PspChannel("PLAIN", "CHSTAMP", List.of("CP")));
        List.of("CHOFF", "CHNOIO", "CHPSP", "CH1", "CH2", "CHCARD", "CHSTAMP", "CHSTAMP1")
                .forEach(id -> registry.with(new PspChannel("GOOD", id, List.of("CP", "PPAL"))));
        return registry;
    }

    private static Psp psp(String id, boolean enabled, boolean stamps) {
        Optional<String> none = Optional.empty();
        return new Psp(id, "PSP " + id, enabled, none, none, none, none, stamps, false, false, false);
    }

    private static Channel stampChannel(String id, int primitives) {
        return channel(
                id, true, PaymentModel.IMMEDIATO, primitives, ChannelFlag.CLOSE_PAYMENT, ChannelFlag.DIGITAL_STAMP);
    }

    private static Channel channel(
            String id, boolean enabled, PaymentModel model, int primitives, ChannelFlag... flags) {
        Set<ChannelFlag> on = EnumSet.noneOf(ChannelFlag.class);
        on.addAll(Arrays.asList(flags));
        Channel like = SmallRegistry.channel(id, "BROKER", primitives);
        return new Channel(
                id,
                "BROKER",
                enabled,
                like.password(),
                model,
                primitives,
                like.endpoints(),
                Optional.empty(),
                Optional.empty(),
                on,
                like.connection());
    }

    /** From now on the station of the sessions speaks the classic interfaces. */
    void makeStationOld() {
        Station now = registries.current().station("77777777777_01").orElseThrow();
        Station old = new Station(
                now.id(),
                now.brokerId(),
                true,
                now.password(),
                1,
                1,
                now.endpoints(),
                false,
                false,
                false,
                now.connection());
        SmallRegistry changed = new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(old)
                .with(SmallRegistry.creditor("77777777777", "IT60X0542811101000000123456"))
                .with(SmallRegistry.segregated("77777777777", "77777777777_01", "01", false))
                .with(psp("GOOD", true, true))
                .with(new PspBroker("BROKER", Optional.empty(), true, false))
                .with(channel("CH2", true, PaymentModel.IMMEDIATO, 2, ChannelFlag.CLOSE_PAYMENT))
                .with(new PspChannel("GOOD", "CH2", List.of("CP")));
        registries.replace(changed.registry());
    }

    /** A session of ten euro of the notice that ends in these two digits. */
    String begin(int notice) {
        return commit(() -> SampleSessions.begin(notice, positions, payments)).value();
    }

    /** The same at a creditor of the classic model, whose RPT has not come. */
    String beginAtClassicCreditor(int notice) {
        return commit(() -> SampleSessions.beginAtClassicCreditor(notice, positions, payments))
                .value();
    }

    /** The same, with a digital stamp among its transfers. */
    String beginWithStamp(int notice) {
        return commit(() -> SampleSessions.beginWithStamp(notice, positions, payments))
                .value();
    }

    static ClosingData data(
            Protocol protocol,
            String psp,
            String broker,
            String channel,
            String method,
            AdditionalInformation information) {
        return data(protocol, psp, broker, channel, method, information, Euro.of("11.50"));
    }

    private static ClosingData data(
            Protocol protocol,
            String psp,
            String broker,
            String channel,
            String method,
            AdditionalInformation information,
            Euro total) {
        return new ClosingData(
                protocol,
                psp,
                broker,
                channel,
                method,
                "transaction",
                total,
                Euro.of("1.50"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SampleSessions.NOON,
                information,
                Optional.empty(),
                ClientQuery.NONE);
    }

    /** Closes sessions of ten euro by a channel of GOOD, with a fee of 1.50. */
    String closeOk(Protocol protocol, String channel, String... tokens) {
        return closeOk(protocol, channel, Euro.of(10 * tokens.length + 1 + ".50"), tokens);
    }

    String closeOk(Protocol protocol, String channel, Euro total, String... tokens) {
        ClosingData data =
                data(protocol, "GOOD", "BROKER", channel, "CP", new AdditionalInformation(Map.of("rrn", "1")), total);
        return close(new ClosePayment(protocol, List.of(tokens), Optional.of(data)));
    }

    String closeKo(Protocol protocol, String... tokens) {
        return close(new ClosePayment(protocol, List.of(tokens), Optional.empty()));
    }

    private String close(ClosePayment command) {
        return text(closing.close(command, exchange(command.operation(), closed -> "OK")));
    }

    String check(int... notices) {
        List<PositionKey> keys =
                Arrays.stream(notices).mapToObj(SampleSessions::position).toList();
        return check(keys);
    }

    String check(List<PositionKey> keys) {
        return text(positionCheck.check(
                keys,
                exchange(
                        "checkPosition",
                        checked -> "OK "
                                + checked.taken().stream()
                                        .map(taken -> taken.position()
                                                        .notice()
                                                        .value()
                                                        .substring(16) + " " + taken.status())
                                        .toList())));
    }

    private <A> Exchange<A> exchange(String operation, Function<A, String> ok) {
        Inbound inbound =
                new Inbound(UUID.randomUUID(), operation, clock.instant(), "{}".getBytes(StandardCharsets.UTF_8));
        return new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), new Answers<A>() {
            @Override
            public byte[] ok(A answer) {
                return ok.apply(answer).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] refused(Fault fault) {
                return (fault.code() + ": " + fault.description().orElse("")).getBytes(StandardCharsets.UTF_8);
            }
        });
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    PaymentStatus status(String token) {
        return read(token, Payment::status);
    }

    <T> T read(String token, Function<Payment, T> look) {
        return commit(() -> look.apply(payments.find(new PaymentToken(token)).orElseThrow()));
    }

    PositionStatus positionStatus(int notice) {
        return commit(() ->
                positions.find(SampleSessions.position(notice)).orElseThrow().status());
    }

    List<Delivery> owed() {
        return commit(() -> deliveries.page(EVERYTHING, 0, 100));
    }

    /** Operation, direction, outcome and token of every event. */
    List<String> events() {
        List<String> lines = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT concat_ws(' ', operation, subtype, outcome, token) FROM journal_event ORDER BY id")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    <T> T commit(Supplier<T> step) {
        return store.transactions().commit(step);
    }
}
