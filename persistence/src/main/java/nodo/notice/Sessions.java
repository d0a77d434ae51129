package nodo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sessions that are changed together: one message may be about up to five. Every method works inside the caller's
 * transaction.
 *
 * <p>All locks are taken in one order, whoever asks and in whatever order the tokens were named: first the positions by
 * creditor and notice, then the sessions by token. So two callers never wait for each other (flows-notice §16).
 */
@ApplicationScoped
public class Sessions {

    private static final Comparator<Session> ORDER =
            Comparator.comparing(session -> session.position().key());

    private final Positions positions;
    private final Payments payments;

    @Inject
    public Sessions(Positions positions, Payments payments) {
        this.positions = positions;
        this.payments = payments;
    }

    @SuppressWarnings("NullAway") // proxy
    protected Sessions() {
        this(null, null);
    }

    /**
     * The sessions of tokens, with the row locks of both positions and sessions.
     *
     * @param tokens any tokens a partner may send, at most five
     * @return those that exist, in the order of their positions
     */
    public List<Session> lockAll(Collection<PaymentToken> tokens) {
        Map<PositionKey, Position> locked = payments.positionsOf(tokens).stream()
                .map(key -> positions.lock(key).orElseThrow(() -> new IllegalStateException("position vanished")))
                .collect(Collectors.toMap(Position::key, Function.identity()));
        return payments
                .lockAll(tokens.stream().map(PaymentToken::value).distinct().toList())
                .stream()
                .map(payment -> new Session(position(locked, payment), payment))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The sessions that one closePayment closed, with their row locks and those of their positions.
     *
     * @return one to five, in the order of their positions
     */
    public List<Session> lockClosedBy(CloseId close) {
        return lockAll(payments.tokensClosedBy(close));
    }

    /**
     * The sessions that were closed together with any of these, themselves included, without locks: who was closed with
     * whom does not change.
     *
     * @param some sessions of this transaction, at most five
     * @return at most five for each close; none of sessions that were not closed
     */
    public Set<PaymentToken> closedWith(Collection<Session> some) {
        return some.stream()
                .flatMap(session -> session.payment().closedBy().stream())
                .map(ClosedBy::close)
                .distinct()
                .flatMap(close -> payments.tokensClosedBy(close).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Position position(Map<PositionKey, Position> locked, Payment payment) {
        Position position = locked.get(payment.position());
        if (position == null) {
            throw new IllegalStateException("session began after its positions were locked");
        }
        return position;
    }
}
