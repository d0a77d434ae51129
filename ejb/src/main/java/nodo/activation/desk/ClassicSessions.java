package nodo.activation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.activation.RptActivations;
import nodo.notice.OutcomeDetails;
import nodo.notice.Payment;
import nodo.notice.PaymentOutcome;
import nodo.notice.PaymentStatus;
import nodo.notice.PaymentToken;
import nodo.notice.Payments;
import nodo.notice.Position;
import nodo.notice.PositionStatus;
import nodo.notice.Positions;
import nodo.notice.desk.ClassicStep;
import nodo.notice.desk.PaymentPaid;
import nodo.registry.Psp;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.rpt.RptKey;
import nodo.rpt.RptParked;
import nodo.rpt.RptState;
import nodo.rpt.Rpts;
import nodo.rt.desk.Collected;
import nodo.rt.desk.NodeRt;

/**
 * A creditor of the classic model behind a PSP of the notice model: its RPT waits at the node for the outcome of the
 * session, which may have come before, and the node makes the RT that no PSP will send.
 *
 * <p>An RPT and the opening of its session are put in line by the lock of what was asked for ({@link RptActivation}), an
 * RPT and an outcome by the lock of the position.
 *
 * <p>Source: flows-notice §9. That an RPT whose session never opens gets its negative RT at once is inferred: otherwise the
 * creditor would keep its payment in progress for ninety days.
 */
@ApplicationScoped
public class ClassicSessions {

    private static final String EXPIRED = "Annullato per sessione scaduta";
    private static final String NOT_COLLECTED = "Pagamento non eseguito";

    private final RptActivations activations;
    private final Rpts rpts;
    private final Positions positions;
    private final Payments payments;
    private final NodeRt nodeRt;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public ClassicSessions(
            RptActivations activations,
            Rpts rpts,
            Positions positions,
            Payments payments,
            NodeRt nodeRt,
            Registries registries,
            Clock clock) {
        this.activations = activations;
        this.rpts = rpts;
        this.positions = positions;
        this.payments = payments;
        this.nodeRt = nodeRt;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ClassicSessions() {
        this(null, null, null, null, null, null, null);
    }

    /** An RPT came: its session goes on with it, or ended before and is completed by it. */
    public void came(@Observes RptParked parked) {
        Rpt rpt = parked.rpt();
        Optional<ActivationState> asked = activations.lock(rpt.key()).map(RptActivation::state);
        PaymentToken token = new PaymentToken(rpt.key().ccp());
        Optional<Position> position = payments.positionOf(token).flatMap(positions::lock);
        if (position.isPresent()) {
            complete(position.get(), payments.lock(token).orElseThrow(), parked);
        } else if (asked.filter(ActivationState.UNKNOWN::equals).isPresent()) {
            nodeRt.issue(rpt, EXPIRED, parked.by());
        }
    }

    private void complete(Position position, Payment payment, RptParked parked) {
        Instant now = clock.instant();
        switch (payment.status()) {
            case PAYING -> payment.moveTo(PaymentStatus.PAYING_RPT, now, parked.by());
            case PAID_NORPT -> {
                payment.moveTo(PaymentStatus.PAID, now, parked.by());
                confirm(position, payment, parked.rpt(), registries.current(), parked.by());
            }
            case FAILED_NORPT -> nodeRt.issue(parked.rpt(), NOT_COLLECTED, parked.by());
            case CANCELLED_NORPT -> nodeRt.issue(parked.rpt(), EXPIRED, parked.by());
            default -> throw new IllegalStateException("an RPT for a session that is " + payment.status());
        }
    }

    /** Something happened to a session: its RPT, if it came, is told of it. */
    public void happened(@Observes ClassicStep step) {
        parked(step.key()).ifPresent(rpt -> {
            switch (step.kind()) {
                case OPENED ->
                    step.payment().orElseThrow().moveTo(PaymentStatus.PAYING_RPT, clock.instant(), step.by());
                case NOT_OPENED, EXPIRED -> nodeRt.issue(rpt, EXPIRED, step.by());
                case FAILED -> nodeRt.issue(rpt, NOT_COLLECTED, step.by());
            }
        });
    }

    /** A session is paid: its RPT gets its RT. */
    public void paid(@Observes PaymentPaid paid) {
        Payment payment = paid.payment();
        if (!payment.ofClassicCreditor()) {
            return;
        }
        RptKey key = new RptKey(
                payment.position().creditor(),
                payment.creditorReferenceId(),
                payment.token().value());
        Position position = positions.lock(payment.position()).orElseThrow();
        Rpt rpt = parked(key).orElseThrow(() -> new IllegalStateException("a session is paid without its RPT"));
        confirm(position, payment, rpt, paid.registry(), paid.by());
    }

    private Optional<Rpt> parked(RptKey key) {
        return rpts.findLocked(key).filter(rpt -> rpt.state() == RptState.RPT_PARCHEGGIATA_NODO_MOD3);
    }

    private void confirm(Position position, Payment payment, Rpt rpt, Registry registry, String by) {
        Instant now = clock.instant();
        nodeRt.confirm(rpt, collected(payment, registry), by);
        payment.moveTo(PaymentStatus.NOTICE_GENERATED, now, by);
        payment.moveTo(PaymentStatus.NOTICE_STORED, now, by);
        position.moveTo(PositionStatus.NOTICE_STORED, now, by);
    }

    private static Collected collected(Payment payment, Registry registry) {
        OutcomeDetails details =
                payment.outcome().flatMap(PaymentOutcome::details).orElseThrow();
        Optional<Psp> psp = registry.psp(payment.collectingPsp());
        return new Collected(
                payment.token().value(),
                details.applicationDate(),
                psp.flatMap(known -> known.fiscalCode().or(known::vatNumber)),
                psp.map(Psp::businessName));
    }
}
