package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.delivery.Deliveries;
import nodo.delivery.Delivery;
import nodo.delivery.desk.Dispatcher;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.journal.EventKeys;
import nodo.notice.CloseId;
import nodo.notice.PaymentToken;
import nodo.notice.Session;
import nodo.notice.Sessions;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.UnpaidSessions;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;
import nodo.touchpoint.ClosingData;

/**
 * closePayment: a touchpoint says that its payer paid, and which PSP collects; or that nobody pays. All sessions of a
 * close change in one transaction, or none does.
 *
 * <p>OK reserves the sessions for the PSP, gives their tokens a new life, and owes the PSP a notification. KO cancels
 * them, so that their positions can be activated again at once. The positions are locked in one order, so that of two
 * closes of one session the second one finds what the first one did.
 *
 * <p>Source: flows-notice §5, §7 and §13; validation §2.
 */
@ApplicationScoped
public class PaymentClosing {

    private final Exchanges exchanges;
    private final Registries registries;
    private final Sessions sessions;
    private final Closes closes;
    private final Deliveries deliveries;
    private final UnpaidSessions unpaid;
    private final Dispatcher dispatcher;
    private final Clock clock;

    @Inject
    public PaymentClosing(
            Exchanges exchanges,
            Registries registries,
            Sessions sessions,
            Closes closes,
            Deliveries deliveries,
            UnpaidSessions unpaid,
            Dispatcher dispatcher,
            Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.sessions = sessions;
        this.closes = closes;
        this.deliveries = deliveries;
        this.unpaid = unpaid;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaymentClosing() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Closes sessions.
     *
     * @param command what the touchpoint said
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] close(ClosePayment command, Exchange<PaymentClosed> exchange) {
        Registry registry = registries.current();
        concernAll(exchange, namedTokens(command).map(token -> exchange.keys().withToken(token)));
        byte[] answer = exchanges.inOneStep(exchange, () -> decide(command, registry, exchange));
        dispatcher.ring(NotifyCourier.OPERATION);
        return answer;
    }

    private PaymentClosed decide(ClosePayment command, Registry registry, Exchange<?> exchange) {
        Optional<Collector> collector = command.data().map(data -> Collector.of(command, data, registry));
        collector.ifPresent(who -> Check.all(Collector.CHECKS, who));
        List<Session> locked = sessions.lockAll(namedTokens(command).toList());
        Closing closing = new Closing(command, collector, locked);
        concernAll(exchange, locked.stream().map(session -> keys(exchange.keys(), session)));
        Check.all(collector.isPresent() ? Closing.OF_OK : Closing.OF_KO, closing);
        command.data().ifPresentOrElse(data -> accept(command, data, locked, registry), () -> cancel(command, closing));
        return new PaymentClosed();
    }

    /** A token that no session can have is not looked up; like every other that does not exist, it is missing then. */
    private static Stream<PaymentToken> namedTokens(ClosePayment command) {
        return command.tokens().stream().filter(PaymentToken::isPossible).map(PaymentToken::new);
    }

    private static void concernAll(Exchange<?> exchange, Stream<EventKeys> keys) {
        List<EventKeys> all = keys.toList();
        if (!all.isEmpty()) {
            exchange.concernsAll(all);
        }
    }

    private static EventKeys keys(EventKeys known, Session session) {
        return known.withToken(session.payment().token())
                .withPosition(session.position().key())
                .withStation(session.payment().activation().station());
    }

    private void accept(ClosePayment command, ClosingData data, List<Session> locked, Registry registry) {
        Instant now = clock.instant();
        Instant validTo = now.plus(registry.settings().ioTokenExtension());
        Close close = new Close(CloseId.fresh(), data, now);
        closes.add(close);
        locked.forEach(session -> session.payment().reserve(close.closedBy(), validTo, now, command.operation()));
        deliveries.add(
                new Delivery(NotifyCourier.OPERATION, data.channel(), close.id().value(), now));
    }

    private void cancel(ClosePayment command, Closing closing) {
        Instant now = clock.instant();
        closing.sessions().forEach(session -> unpaid.end(session, ClassicStep.Kind.FAILED, now, command.operation()));
    }
}
