package nodo.notice.desk;

import static nodo.exchange.desk.Check.that;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.Position;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;

/**
 * Whether a notice can be verified or activated now, by what the node knows of its position.
 *
 * <p>Source: flows-notice §3 step 14 and §5, "Rules for a new activate".
 */
@ApplicationScoped
public class PositionGuard {

    /** Paid before being paid: of a position that is both, the caller is told that it is paid. */
    static final List<Check<Moment>> CHECKS = List.of(
            that("the position is not paid", moment -> !moment.paid(), FaultCode.PPT_PAGAMENTO_DUPLICATO),
            that("no session is open", moment -> !moment.paying(), FaultCode.PPT_PAGAMENTO_IN_CORSO),
            that("no activation is pending", moment -> !moment.pending(), FaultCode.PPT_PAGAMENTO_IN_CORSO));

    private final Positions positions;
    private final Clock clock;

    @Inject
    public PositionGuard(Positions positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PositionGuard() {
        this(null, null);
    }

    /**
     * Requires that a notice can be paid, without locking its position; one that the node does not know can.
     *
     * @throws nodo.fault.Refusal PPT_PAGAMENTO_DUPLICATO or PPT_PAGAMENTO_IN_CORSO
     */
    public void requirePayable(PositionKey notice) {
        positions.find(notice).ifPresent(this::require);
    }

    /**
     * Requires that a notice can be paid, and keeps others from activating it until the transaction ends.
     *
     * @return the position, locked
     * @throws nodo.fault.Refusal PPT_PAGAMENTO_DUPLICATO or PPT_PAGAMENTO_IN_CORSO
     */
    public Position lockPayable(PositionKey notice) {
        Position position = positions.lockOrInsert(notice);
        require(position);
        return position;
    }

    /**
     * Why a notice cannot be paid; others are kept from activating it until the transaction ends.
     *
     * @return PPT_PAGAMENTO_DUPLICATO, PPT_PAGAMENTO_IN_CORSO, or nothing
     */
    public Optional<Refusal> refusalOfLocked(PositionKey notice) {
        return Check.first(CHECKS, new Moment(positions.lockOrInsert(notice), clock.instant()));
    }

    private void require(Position position) {
        Check.all(CHECKS, new Moment(position, clock.instant()));
    }

    /**
     * A position at a moment.
     *
     * @param position the position
     * @param now the moment
     */
    record Moment(Position position, Instant now) {

        boolean paid() {
            return position.status().isPaid();
        }

        boolean paying() {
            return position.status() == PositionStatus.PAYING;
        }

        boolean pending() {
            return position.activationPendingAt(now);
        }
    }
}
