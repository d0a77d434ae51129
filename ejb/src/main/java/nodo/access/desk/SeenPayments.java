package nodo.access.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nodo.access.Viewer;
import nodo.exchange.Transactions;
import nodo.journal.EventId;
import nodo.journal.EventKeys;
import nodo.journal.JournalFilter;
import nodo.journal.JournalKey;
import nodo.journal.JournalReader;
import nodo.journal.JournaledEvent;
import nodo.notice.CloseId;
import nodo.notice.Payment;
import nodo.notice.PaymentLine;
import nodo.notice.PaymentLists;
import nodo.notice.PaymentSearch;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.Positions;
import nodo.touchpoint.Close;
import nodo.touchpoint.Closes;

/** The payments that a viewer sees: those of all creditors, or of the viewer's own. */
@ApplicationScoped
public class SeenPayments {

    /** Messages of one payment that are shown. */
    private static final int MOST_MESSAGES = 200;

    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private final Transactions transactions;
    private final PaymentLists lists;
    private final Payments payments;
    private final Positions positions;
    private final Closes closes;
    private final JournalReader journal;
    private final Clock clock;

    @Inject
    public SeenPayments(
            Transactions transactions,
            PaymentLists lists,
            Payments payments,
            Positions positions,
            Closes closes,
            JournalReader journal,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.payments = payments;
        this.positions = positions;
        this.closes = closes;
        this.journal = journal;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SeenPayments() {
        this(null, null, null, null, null, null, null);
    }

    /** A page of payments, newest first. */
    public List<PaymentLine> page(Viewer viewer, PaymentSearch search, int first, int most) {
        return transactions.commit(() -> lists.page(narrowed(viewer, search), first, most));
    }

    /** How many there are; {@link PaymentLists#REACH} stands for that many or more. */
    public int count(Viewer viewer, PaymentSearch search) {
        return transactions.commit(() -> lists.count(narrowed(viewer, search)));
    }

    private static PaymentSearch narrowed(Viewer viewer, PaymentSearch search) {
        return viewer.creditor().map(search::within).orElse(search);
    }

    /**
     * One payment, looked at while its transaction is open.
     *
     * @return empty if there is none of that token, or none for this viewer
     */
    public <T> Optional<T> find(Viewer viewer, PaymentToken token, BiFunction<Payment, Position, T> view) {
        return transactions.commit(() -> payments.find(token)
                .filter(payment -> viewer.sees(payment.position().creditor().value()))
                .map(payment ->
                        view.apply(payment, positions.find(payment.position()).orElseThrow())));
    }

    /**
     * The session that stands for what a delivery is about: itself, or the first one of a touchpoint's close.
     *
     * @param subject a token or the id of a close
     */
    public PaymentToken sessionOf(String subject) {
        PaymentToken itself = new PaymentToken(subject);
        return CloseId.isOne(subject)
                ? transactions.commit(() -> payments.tokensClosedBy(new CloseId(subject)).stream()
                        .findFirst()
                        .orElse(itself))
                : itself;
    }

    /** The touchpoint's close that reserved a payment, if one did and the viewer sees the payment. */
    public <T> Optional<T> close(Viewer viewer, PaymentToken token, Function<Close, T> view) {
        return transactions.commit(() -> payments.find(token)
                .filter(payment -> viewer.sees(payment.position().creditor().value()))
                .flatMap(Payment::closedBy)
                .flatMap(by -> closes.find(by.close()))
                .map(view));
    }

    /** The events of a payment in the order of time, at most {@value #MOST_MESSAGES}, those before its token included. */
    public List<JournaledEvent> events(Viewer viewer, PaymentToken token) {
        return find(viewer, token, (payment, position) -> payment.position())
                .map(position -> events(viewer, token, position))
                .orElse(List.of());
    }

    private List<JournaledEvent> events(Viewer viewer, PaymentToken token, PositionKey position) {
        List<JournaledEvent> ofToken = search(Map.of(JournalKey.TOKEN, token.value()));
        List<JournaledEvent> ofNotice = search(Map.of(
                JournalKey.CREDITOR, position.creditor().value(),
                JournalKey.NOTICE, position.notice().value()));
        return Stream.concat(ofToken.stream(), ofNotice.stream())
                .filter(event -> isOf(event, token) && maySee(viewer, event))
                .distinct()
                .sorted(Comparator.comparing(
                                (JournaledEvent event) -> event.id().at())
                        .thenComparing(event -> event.id().number()))
                .limit(MOST_MESSAGES)
                .toList();
    }

    private List<JournaledEvent> search(Map<JournalKey, String> keys) {
        return search(keys, Optional.empty());
    }

    private List<JournaledEvent> search(Map<JournalKey, String> keys, Optional<UUID> exchange) {
        Instant soon = clock.instant().plusSeconds(1);
        return journal.search(new JournalFilter(BEGINNING, soon, keys, exchange), Optional.empty(), MOST_MESSAGES)
                .events();
    }

    /** A verification has no token yet; another session's events have another. */
    private static boolean isOf(JournaledEvent event, PaymentToken token) {
        return event.event().keys().token().map(token.value()::equals).orElse(true);
    }

    private static boolean maySee(Viewer viewer, JournaledEvent event) {
        EventKeys keys = event.event().keys();
        return keys.creditor().map(viewer::sees).orElse(true);
    }

    /**
     * The message of an event of a payment, cut at 1 MiB. One that is about payments to other creditors too, such as
     * the close of a basket, has their debtors in it, and is for operators only.
     *
     * @return empty if it is no event of that payment, or not for this viewer, or has no message
     */
    public Optional<byte[]> message(Viewer viewer, PaymentToken token, EventId id) {
        return events(viewer, token).stream()
                .filter(event -> event.id().equals(id) && event.payloadSize().isPresent())
                .findFirst()
                .filter(event -> viewer.creditor().isEmpty() || isAllFor(viewer, event))
                .map(event -> payload(event.id()));
    }

    /** The journal has a message once for each payment that it is about. */
    private boolean isAllFor(Viewer viewer, JournaledEvent event) {
        UUID exchange = event.event().link().exchange();
        return search(Map.of(), Optional.of(exchange)).stream()
                .filter(other -> other.event().link().exchange().equals(exchange))
                .allMatch(other -> maySee(viewer, other));
    }

    private byte[] payload(EventId id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] more, int offset, int length) {
                super.write(more, offset, Math.min(length, LARGEST_MESSAGE - count));
            }
        };
        try {
            journal.copyPayload(id, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
