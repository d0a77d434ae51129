package nodo.wisp.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.cart.Carts;
import nodo.delivery.Deliveries;
import nodo.delivery.desk.TestRound;
import nodo.exchange.StoredAnswers;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Exchanges;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.JournalLines;
import nodo.exchange.partner.TestClock;
import nodo.exchange.partner.TestGateway;
import nodo.exchange.partner.Uncounted;
import nodo.fault.Fault;
import nodo.journal.EventKeys;
import nodo.journal.Journal;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.Payments;
import nodo.notice.Positions;
import nodo.notice.Sessions;
import nodo.notice.desk.UnpaidSessions;
import nodo.notice.partner.Stations;
import nodo.registry.Connection;
import nodo.registry.PaBroker;
import nodo.registry.PaymentModel;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptId;
import nodo.rpt.RptKey;
import nodo.rpt.RptRoute;
import nodo.rpt.RptState;
import nodo.rpt.RptTerms;
import nodo.rpt.Rpts;
import nodo.rt.Rts;
import nodo.rt.desk.NodeRt;
import nodo.rt.desk.RtDeliveries;
import nodo.rt.desk.RtSettings;
import nodo.rt.partner.NodeIdentity;
import nodo.rt.partner.PaPerNodo;
import nodo.store.Store;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;
import nodo.wisp.SessionKind;
import nodo.wisp.SessionSubject;

/** Parked payments on the real store. */
final class WispScene {

    static final String STATION = "77777777777_01";
    static final String BANK_IBAN = "IT60X0542811101000000123456";
    static final String POSTAL_IBAN = "IT33I0760103200001234567890";

    private static final RtSettings RT = new RtSettings(
            new NodeIdentity("15376371009", "Nodo"),
            new RtSettings.Retries(List.of(Duration.ofMinutes(1)), Duration.ofMinutes(10)),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            new RtSettings.Pull(Duration.ofMinutes(10), 500),
            new RtSettings.Expiry(Duration.ofDays(90), Duration.ofHours(1)));

    private static final ExchangeSettings SETTINGS =
            new ExchangeSettings(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofSeconds(5), true);

    final TestClock clock = new TestClock();
    final Registries registries = new Registries();
    final Store store;
    final ParkedSessions sessions;
    final Rpts rpts;
    final ParkedPayments payments;
    final Positions positions;
    final Payments notices;
    final NoticePayments noticePayments;
    final Exchanges exchanges;

    WispScene(Store store) {
        this.store = store;
        this.sessions = new ParkedSessions(store.entityManager());
        this.rpts = new Rpts(store.entityManager());
        this.payments = new ParkedPayments(sessions, rpts);
        this.positions = new Positions(store.entityManager());
        this.notices = new Payments(store.entityManager());
        this.noticePayments = new NoticePayments(new Sessions(positions, notices));
        this.exchanges = new Exchanges(
                store.transactions(),
                new StoredAnswers(store.entityManager()),
                new Journal(store.dataSource()),
                new JournalLines(clock),
                SETTINGS,
                new Uncounted(),
                clock);
        registries.replace(registry().registry());
    }

    /** A creditor behind a station with a page. */
    static SmallRegistry registry() {
        Station.Endpoints endpoints = new Station.Endpoints(
                Optional.of(URI.create("http://127.0.0.1:1/ec")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://ec.example/back")),
                Optional.of("from=nodo"));
        return new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), true, true))
                .with(new Station(
                        STATION,
                        "77777777777",
                        true,
                        Optional.empty(),
                        1,
                        1,
                        endpoints,
                        false,
                        false,
                        false,
                        Connection.PLAIN))
                .with(SmallRegistry.creditor("77777777777", BANK_IBAN));
    }

    /** The service that cancels, whose RTs are owed and not sent. */
    PaymentCancellation cancellation(UnpaidSessions unpaid) {
        RtDeliveries steps = new RtDeliveries(
                rpts,
                new Deliveries(store.entityManager()),
                new PaPerNodo(new Stations(TestGateway.open(), new JournalLines(clock))),
                RT,
                clock);
        return new PaymentCancellation(
                exchanges,
                payments,
                new ParkedStates(payments, new Carts(store.entityManager()), clock),
                noticePayments,
                unpaid,
                new NodeRt(rpts, new Rts(store.entityManager()), steps, RT, clock),
                TestRound.silent(),
                clock);
    }

    static RptKey key(int number) {
        return new RptKey(new FiscalCode("77777777777"), "IUV" + number, "n/a");
    }

    /** Parks a single RPT. */
    SessionId park(RptKey key, byte[] document) {
        return commit(() -> {
            Rpt rpt = parked(key, Optional.empty(), document);
            return open(SessionSubject.ofRpt(rpt.id().value()));
        });
    }

    /** Parks a cart of so many RPTs, of one euro each. */
    SessionId parkCart(String cart, int rptCount) {
        return commit(() -> {
            for (int number = 1; number <= rptCount; number++) {
                parked(key(number), Optional.of(cart), RptText.of(key(number), "1.00", BANK_IBAN));
            }
            return open(SessionSubject.ofCart(cart));
        });
    }

    /** Waits, inside a transaction, until another one waits for a lock. */
    void awaitSomebodyWaiting() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (waiting() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody waits for a lock");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private int waiting() {
        Object count = store.entityManager()
                .createNativeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Parks an RPT within the caller's transaction, without a session. */
    Rpt parked(RptKey key, Optional<String> cart, byte[] document) {
        Instant now = clock.instant();
        RptRoute route = new RptRoute(
                STATION, "77777777777", "AGID_01", "97735020584", "97735020584_02", PaymentModel.IMMEDIATO);
        Rpt rpt = new Rpt(key, route, new RptTerms("BBT", Euro.of("1.00"), 1), cart, now, "test");
        rpt.moveTo(RptState.RPT_ACCETTATA_NODO, now, "test");
        rpt.moveTo(RptState.RPT_PARCHEGGIATA_NODO, now, "test");
        rpts.add(rpt, document);
        return rpt;
    }

    private SessionId open(SessionSubject subject) {
        ParkedSession session =
                new ParkedSession(SessionId.fresh(), SessionKind.WISP, subject, STATION, clock.instant());
        sessions.add(session);
        return session.id();
    }

    /** Takes the RPTs of a session through states. */
    void move(SessionId id, RptState... states) {
        changeAll(id, rpt -> {
            for (RptState state : states) {
                rpt.moveTo(state, clock.instant(), "test");
            }
        });
    }

    void changeAll(SessionId id, Consumer<Rpt> step) {
        commit(() -> {
            payments.rpts(sessions.find(id).orElseThrow()).forEach(step);
            return 0;
        });
    }

    void change(SessionId id, Consumer<ParkedSession> step) {
        commit(() -> {
            step.accept(sessions.lock(id).orElseThrow());
            return 0;
        });
    }

    <T> T read(SessionId id, Function<ParkedSession, T> look) {
        return commit(() -> look.apply(sessions.find(id).orElseThrow()));
    }

    List<RptState> states(SessionId id) {
        return commit(() -> payments.rpts(sessions.find(id).orElseThrow()).stream()
                .map(Rpt::state)
                .toList());
    }

    List<RptId> rptIds(SessionId id) {
        return commit(() -> payments.rpts(sessions.find(id).orElseThrow()).stream()
                .map(Rpt::id)
                .toList());
    }

    <T> T commit(Supplier<T> step) {
        return store.transactions().commit(step);
    }

    /** Asks a service; the answer is its text, or the code and the text of its refusal. */
    <A> String ask(Function<Exchange<A>, byte[]> service, Function<A, String> ok) {
        Inbound inbound = new Inbound(UUID.randomUUID(), "test", clock.instant(), new byte[0]);
        Exchange<A> exchange = new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), new Answers<A>() {
            @Override
            public byte[] ok(A answer) {
                return ok.apply(answer).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] refused(Fault fault) {
                return (fault.code() + ": " + fault.description().orElse("")).getBytes(StandardCharsets.UTF_8);
            }
        });
        return new String(service.apply(exchange), StandardCharsets.UTF_8);
    }
}
