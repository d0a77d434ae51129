package nodo.touchpoint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.desk.NoticeRoute;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.registry.desk.Registries;

/**
 * checkPosition: whether notices can be paid now, as far as the node knows. Writes nothing but its messages.
 *
 * <p>Source: flows-notice §13 point 1; validation §2 and A.2.
 */
@ApplicationScoped
public class PositionCheck {

    /** The creditor or the station of a notice is not to be found, or is not one that takes part here. */
    private static final String WRONG_CONFIGURATION = "Wrong configuration";

    private final Exchanges exchanges;
    private final Registries registries;
    private final Positions positions;
    private final Clock clock;

    @Inject
    public PositionCheck(Exchanges exchanges, Registries registries, Positions positions, Clock clock) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.positions = positions;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PositionCheck() {
        this(null, null, null, null);
    }

    /**
     * Looks at positions.
     *
     * @param notices 1 to 5
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] check(List<PositionKey> notices, Exchange<CheckedPositions> exchange) {
        Registry registry = registries.current();
        exchange.concernsAll(notices.stream()
                .distinct()
                .map(notice -> exchange.keys().withPosition(notice))
                .toList());
        return exchanges.inOneStep(exchange, () -> {
            if (!notices.stream().allMatch(notice -> leadsSomewhere(registry, notice))) {
                throw new Refusal(FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA, WRONG_CONFIGURATION);
            }
            return new CheckedPositions(
                    notices.stream().map(this::taken).flatMap(Optional::stream).toList());
        });
    }

    private static boolean leadsSomewhere(Registry registry, PositionKey notice) {
        return NoticeRoute.find(registry, notice)
                .map(NoticeRoute::station)
                .filter(Station::speaksNoticeModel)
                .isPresent();
    }

    private Optional<CheckedPositions.Taken> taken(PositionKey notice) {
        Instant now = clock.instant();
        return positions
                .find(notice)
                .flatMap(position -> state(position, now))
                .map(state -> new CheckedPositions.Taken(notice, state));
    }

    /** An activation that waits for its creditor is a payment in progress already. */
    private static Optional<PositionStatus> state(Position position, Instant now) {
        if (position.status() != PositionStatus.INSERTED) {
            return Optional.of(position.status());
        }
        return position.activationPendingAt(now) ? Optional.of(PositionStatus.PAYING) : Optional.empty();
    }
}
